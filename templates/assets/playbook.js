// Everything here only adds: the pages can be read and used without it.
(function () {
  "use strict";
  var root = document.documentElement;
  var key = "playbook-theme";
  root.dataset.scripted = "";
  var searchScript = new URL("search.js", document.currentScript.src).href;

  // The choice is applied while the head is read, so that no page flashes in the other colours.
  function stored() {
    try { return localStorage.getItem(key); } catch (error) { return null; }
  }
  function store(theme) {
    try { localStorage.setItem(key, theme); } catch (error) { /* private mode: not kept */ }
  }
  var choice = stored();
  if (choice === "light" || choice === "dark") { root.dataset.theme = choice; }

  function isDark() {
    if (root.dataset.theme) { return root.dataset.theme === "dark"; }
    return matchMedia("(prefers-color-scheme: dark)").matches;
  }

  function addThemeSwitch() {
    var button = document.querySelector(".theme-switch");
    if (!button) { return; }
    function show() { button.setAttribute("aria-pressed", String(isDark())); }
    button.addEventListener("click", function () {
      root.dataset.theme = isDark() ? "light" : "dark";
      store(root.dataset.theme);
      show();
    });
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", show);
    show();
    button.hidden = false;
  }

  // The search itself is loaded when it is first asked for.
  function addSearch() {
    var button = document.querySelector(".search-open");
    if (!button) { return; }
    var script;
    function open() {
      if (window.playbookSearch) { window.playbookSearch(); return; }
      if (script) { return; }
      script = document.createElement("script");
      script.src = searchScript;
      script.onload = open;
      script.onerror = function () { script.remove(); script = null; };
      document.head.append(script);
    }
    button.addEventListener("click", open);
    document.addEventListener("keydown", function (event) {
      var isCommand = event.ctrlKey || event.metaKey;
      var wantsAll = isCommand && !event.shiftKey && !event.altKey && event.key.toLowerCase() === "k";
      var wantsSlash = !isCommand && !event.altKey && event.key === "/";
      var writes = event.target.closest && event.target.closest("input, textarea, select, [contenteditable]");
      if (!wantsAll && (!wantsSlash || writes)) { return; }
      event.preventDefault();
      open();
    });
    button.hidden = false;
  }

  function copyText(text) {
    if (navigator.clipboard && window.isSecureContext) { return navigator.clipboard.writeText(text); }
    return new Promise(function (resolve, reject) {
      var area = document.createElement("textarea");
      area.value = text;
      area.className = "hidden-text";
      document.body.append(area);
      area.select();
      var done = document.execCommand("copy");
      area.remove();
      if (done) { resolve(); } else { reject(new Error("not copied")); }
    });
  }

  function addCopyButtons() {
    var blocks = document.querySelectorAll(".prose pre");
    if (!blocks.length) { return; }
    var status = document.createElement("div");
    status.className = "hidden-text";
    status.setAttribute("role", "status");
    document.body.append(status);
    blocks.forEach(function (block) {
      var box = document.createElement("div");
      var button = document.createElement("button");
      box.className = "code";
      button.className = "copy";
      button.type = "button";
      button.textContent = "Copy";
      button.setAttribute("aria-label", "Copy code");
      block.replaceWith(box);
      box.append(block, button);
      button.addEventListener("click", function () {
        copyText(block.textContent).then(
          function () { say("Copied"); }, function () { say("Copying failed"); });
        function say(word) {
          button.textContent = word;
          status.textContent = word;
          setTimeout(function () { button.textContent = "Copy"; status.textContent = ""; }, 2000);
        }
      });
    });
  }

  // What scrolls sideways must be reachable by keyboard; what does not needs no stop, and a table that
  // fits can keep its header in sight.
  function markScrollers() {
    var boxes = Array.from(document.querySelectorAll(".table, .prose pre"));
    boxes.forEach(function (box) { box.classList.remove("fits"); });
    boxes.map(function (box) { return box.scrollWidth <= box.clientWidth; }).forEach(function (fits, index) {
      boxes[index].classList.toggle("fits", fits);
      if (fits) { boxes[index].removeAttribute("tabindex"); } else { boxes[index].tabIndex = 0; }
    });
  }

  // The card of a fact stands behind the first link to it; this takes it to the others. Escape puts it
  // away until its link is come to again.
  function addCards() {
    if (!document.querySelector(".fact-card")) { return; }
    var shown;
    function show(event) {
      var link = event.target.closest("a[aria-describedby]");
      var card = link && document.getElementById(link.getAttribute("aria-describedby"));
      if (!card || !card.classList.contains("fact-card")) { return; }
      if (link.nextSibling !== card) { link.after(card); }
      card.hidden = false;
      shown = card;
    }
    document.addEventListener("pointerover", show);
    document.addEventListener("focusin", show);
    document.addEventListener("keydown", function (event) {
      if (event.key === "Escape" && shown) { shown.hidden = true; }
    });
  }

  // A folder on a disk does not answer with its index page, as a server does.
  function nameIndexPages() {
    if (location.protocol !== "file:") { return; }
    document.querySelectorAll("a[href]").forEach(function (link) {
      if (link.protocol === "file:" && link.pathname.endsWith("/")) { link.pathname += "index.html"; }
    });
  }

  // A figure leads to how it was computed, which is folded till somebody asks.
  function openTarget() {
    var id = decodeURIComponent(location.hash.slice(1));
    var target = id && document.getElementById(id);
    if (target && target.tagName === "DETAILS" && !target.open) {
      target.open = true;
      target.scrollIntoView();
    }
  }

  document.addEventListener("DOMContentLoaded", function () {
    nameIndexPages();
    openTarget();
    addEventListener("hashchange", openTarget);
    document.addEventListener("click", function (event) {
      if (event.target.closest("a.figure")) { setTimeout(openTarget); }
    });
    addThemeSwitch();
    addSearch();
    markScrollers();
    addEventListener("resize", markScrollers);
    addCopyButtons();
    addCards();
  });
})();
