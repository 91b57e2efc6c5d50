"""The registry of content kinds. A new kind is one file here, one template in the theme, one line below."""

from . import campaign, council, course, district, news, organisation, page, place, project, resource_map, survey, window

KINDS = (
    window.KIND,
    organisation.KIND,
    place.KIND,
    district.KIND,
    campaign.KIND,
    course.KIND,
    news.KIND,
    project.KIND,
    survey.KIND,
    council.KIND,
    resource_map.KIND,
    page.KIND,
)
