// Shows the frame's page anew when the content has changed: the server sends a line for every state of the content folder.
"use strict";
const frame = document.querySelector("iframe");
const state = document.getElementById("state");
const links = [...document.querySelectorAll("nav a")];
let shown = null;

const mark = () => {
  const area = frame.contentWindow.location.pathname.split("/")[1];
  for (const link of links) {
    if (link.pathname.split("/")[1] === area) link.setAttribute("aria-current", "page");
    else link.removeAttribute("aria-current");
  }
};

frame.addEventListener("load", () => { mark(); state.textContent = "up to date"; });

const changes = new EventSource("changes");
changes.addEventListener("message", event => {
  if (shown !== null && shown !== event.data) { state.textContent = "reading …"; frame.contentWindow.location.reload(); }
  shown = event.data;
});
changes.addEventListener("error", () => { state.textContent = "the preview has stopped"; });
