"""The registry of content kinds. A new kind is one file here, one template in the theme, one line below."""

from . import campaign, news, organisation, page, place, survey, window

KINDS = (
    window.KIND,
    organisation.KIND,
    place.KIND,
    campaign.KIND,
    news.KIND,
    survey.KIND,
    page.KIND,
)
