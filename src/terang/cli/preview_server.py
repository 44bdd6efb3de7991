"""Sources and a Live site → a web server on this computer, which tells open pages when to load again."""

import json
import mimetypes
import threading
from collections.abc import Callable
from dataclasses import dataclass
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, unquote, urlsplit

from ..errors import TerangError
from ..publishing import OnDemandSite
from .crash_report import crash_report

_NEWS = "/_pratinjau"
_SCRIPT = "/_pratinjau.js"
_PATIENCE = 20  # seconds until a page asks again

# The site's own policy allows no script within a page, but one of its own host.
_TAG = b'<script src="%s" data-state="%d"></script></body>'
_FOLLOW = """(function () {
  "use strict";
  var state = document.currentScript.dataset.state, panel = null;
  function show(text) {
    if (!panel) {
      panel = document.createElement("pre");
      panel.setAttribute("role", "alert");
      panel.style.cssText = "position:fixed;inset:auto 0 0 0;z-index:99;margin:0;max-height:60vh;overflow:auto;" +
        "padding:1rem;background:#7a1313;color:#fff;font:.9rem/1.5 monospace;white-space:pre-wrap";
      document.body.append(panel);
    }
    panel.textContent = text;
  }
  function ask(told) {
    fetch("/_pratinjau?keadaan=" + told).then(function (answer) { return answer.json(); }).then(function (news) {
      if (news.masalah) show(news.masalah);
      else if (String(news.keadaan) !== state) { location.reload(); return; }
      ask(news.keadaan);
    }).catch(function () { setTimeout(ask, 1000, told); });
  }
  ask(state);
})();
"""


@dataclass(frozen=True, slots=True)
class State:
    """`live` is the last site that could be shown; `problems` are those of the sources since then."""

    number: int
    live: OnDemandSite
    problems: str = ""


class PreviewSession:
    """Holds the state of now, for the threads that answer and the one that follows the sources."""

    def __init__(self, live: OnDemandSite) -> None:
        self._state = State(1, live)
        self._changed = threading.Condition()

    def show(self, live: OnDemandSite) -> None:
        self._set(lambda state: State(state.number + 1, live))

    def complain(self, problems: str) -> None:
        """Keep showing the last good site, with the problems on top of its pages."""
        self._set(lambda state: State(state.number + 1, state.live, problems))

    def get(self, path: str) -> tuple[int, bytes | None]:
        """One request at a time: an OnDemandSite is not thread-safe."""
        with self._changed:
            return self._state.number, self._state.live.get(path)

    def news(self, told: str) -> State:
        """Wait for a state other than `told`, with a time limit."""
        with self._changed:
            self._changed.wait_for(lambda: str(self._state.number) != told, _PATIENCE)
            return self._state

    def _set(self, change: Callable[[State], State]) -> None:
        with self._changed:
            self._state = change(self._state)
            self._changed.notify_all()


def server(preview: PreviewSession, host: str, port: int) -> ThreadingHTTPServer:
    """To be started by `serve_forever`. OSError when the port is taken."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            address = urlsplit(self.path)
            if address.path == _NEWS:
                state = preview.news(parse_qs(address.query).get("keadaan", [""])[0])
                self._answer(_as_json({"keadaan": state.number, "masalah": state.problems}), "application/json")
            elif address.path == _SCRIPT:
                self._answer(_FOLLOW.encode(), "text/javascript")
            else:
                self._file(unquote(address.path).lstrip("/"))

        def _file(self, path: str) -> None:
            path += "index.html" if not path or path.endswith("/") else ""
            status = HTTPStatus.OK
            try:
                state, content = preview.get(path)
            except Exception as error:  # a page that cannot be rendered shows its error in its place
                said = str(error) if isinstance(error, TerangError) else crash_report(error, f"serve {path}")
                text = f"Belum dapat ditampilkan: {said}".encode()
                self._answer(text, "text/plain", HTTPStatus.INTERNAL_SERVER_ERROR)
                return
            if content is None:
                path, status = "404.html", HTTPStatus.NOT_FOUND
                state, content = preview.get(path)
            content = content or b""
            kind = mimetypes.guess_type(path)[0] or "application/octet-stream"
            if kind == "text/html":
                content = content.replace(b"</body>", _TAG % (_SCRIPT.encode(), state))
            self._answer(content, kind, status)

        def _answer(self, content: bytes, kind: str, status: HTTPStatus = HTTPStatus.OK) -> None:
            is_text = kind.startswith("text/") or kind.endswith(("json", "javascript", "xml"))
            self.send_response(status)
            self.send_header("Content-Type", f"{kind}; charset=utf-8" if is_text else kind)
            self.send_header("Content-Length", str(len(content)))
            self.send_header("Cache-Control", "no-store")
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: Any) -> None:
            """Silent: the terminal shows problems of the sources only."""

    return ThreadingHTTPServer((host, port), Handler)


def _as_json(value: Any) -> bytes:
    return json.dumps(value, ensure_ascii=False).encode()
