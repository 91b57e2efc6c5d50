"""urllib, the only importer: whether an address of the web answers. Only ever used when staff ask for it, never in a build."""

import http.client
import ssl
import urllib.error
import urllib.request

_AGENT = "tsunagari-link-check"


def status(address: str, timeout: float = 15) -> int:
    """The HTTP status of an address after redirects; 0 when nobody answers. Asks for the head first, and for the page only where
    a server does not know heads."""
    for method in ("HEAD", "GET"):
        try:
            request = urllib.request.Request(address, method=method, headers={"User-Agent": _AGENT, "Accept": "*/*"})
            with urllib.request.urlopen(request, timeout=timeout) as answer:
                return answer.status
        except urllib.error.HTTPError as error:
            if method == "HEAD" and error.code in (400, 403, 404, 405, 501, 503):
                continue
            return error.code
        except (TimeoutError, urllib.error.URLError, http.client.HTTPException, ssl.SSLError, ValueError, OSError):
            return 0
    return 0
