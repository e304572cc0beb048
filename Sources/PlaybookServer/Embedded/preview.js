// Added to pages by `playbook serve`, and to no site that is written: reloads a page when it has
// changed, exchanges style sheets in place, and shows findings over the last good page.
(function () {
  "use strict";
  var script = document.currentScript;
  var base = new URL(".", script.src);
  var session = script.dataset.session;
  var generation = Number(script.dataset.generation);
  var stylesSeen = generation;
  var key = "playbook-preview-scroll";
  var closedKey = "playbook-preview-closed";
  var stream = null;
  var isLeaving = false;

  // A browser keeps the place over a reload by itself, but not while pictures are still coming.
  function keepPlace() {
    try {
      sessionStorage.setItem(key, JSON.stringify([location.pathname, scrollX, scrollY]));
    } catch (error) { /* no storage: the browser's own way has to do */ }
  }
  function findPlace() {
    var kept = null;
    try {
      kept = JSON.parse(sessionStorage.getItem(key));
      sessionStorage.removeItem(key);
    } catch (error) { /* nothing was kept */ }
    if (!kept || kept[0] !== location.pathname) { return; }
    function go() { scrollTo({ left: kept[1], top: kept[2], behavior: "instant" }); }
    go();
    if (document.readyState !== "complete") { addEventListener("load", go, { once: true }); }
  }

  function reload() {
    isLeaving = true;
    disconnect();
    keepPlace();
    location.reload();
  }

  // The new sheet stands beside the old one until it is there, so nothing flashes.
  function exchangeStyles(version) {
    document.querySelectorAll("link[rel~=stylesheet][href]").forEach(function (old) {
      var address = new URL(old.href, document.baseURI);
      if (address.origin !== location.origin) { return; }
      address.searchParams.set("generation", version);
      var next = old.cloneNode();
      next.href = address.href;
      next.addEventListener("load", function () { old.remove(); });
      next.addEventListener("error", function () { next.remove(); });
      old.after(next);
    });
  }

  function element(name, className, text) {
    var made = document.createElement(name);
    if (className) { made.className = className; }
    if (text !== undefined) { made.textContent = text; }
    return made;
  }

  function place(of) {
    var shown = element(of.link ? "a" : "span", "place", of.place);
    if (of.link) { shown.href = of.link; }
    return shown;
  }

  var overlay = (function () {
    var host = null;
    var badge;
    var dialog;
    var shown = "";

    function make() {
      host = element("div");
      var root = host.attachShadow({ mode: "open" });
      var style = element("link");
      style.rel = "stylesheet";
      style.href = new URL("preview.css", base).href;
      badge = element("button", "badge");
      badge.type = "button";
      badge.addEventListener("click", function () { dialog.showModal(); });
      dialog = element("dialog");
      dialog.setAttribute("aria-labelledby", "title");
      // Who has closed a report is not shown it again on the next page.
      dialog.addEventListener("close", function () {
        try { sessionStorage.setItem(closedKey, shown); } catch (error) { /* shown again */ }
      });
      root.append(style, badge, dialog);
      document.body.append(host);
      // Without its styles it would push the page about.
      host.hidden = true;
      return new Promise(function (done) {
        style.addEventListener("load", done);
        style.addEventListener("error", done);
      }).then(function () { host.hidden = false; });
    }
    var ready = null;

    function item(finding) {
      var made = element("li");
      if (finding.place) { made.append(place(finding)); }
      var message = element("p", "message");
      var kind = element("span", "kind", finding.severity + ": ");
      kind.dataset.severity = finding.severity;
      message.append(kind, finding.message, " ", element("span", "code", "[" + finding.code + "]"));
      made.append(message);
      finding.notes.forEach(function (note) {
        var shownNote = element("p", "note", "note: " + note.message + (note.place ? " " : ""));
        if (note.place) { shownNote.append(place(note)); }
        made.append(shownNote);
      });
      if (finding.help) { made.append(element("p", "help", "help: " + finding.help)); }
      return made;
    }

    function counted(count, word) { return count + " " + word + (count === 1 ? "" : "s"); }

    function fill(report) {
      var counts = [];
      if (report.errors) { counts.push(counted(report.errors, "error")); }
      if (report.warnings) { counts.push(counted(report.warnings, "warning")); }
      var severity = report.errors ? "error" : "warning";
      badge.textContent = counts.join(", ");
      badge.dataset.severity = dialog.dataset.severity = severity;
      var head = element("div", "head");
      var words = element("div");
      var title = element("h2", "", counts.join(", "));
      title.id = "title";
      words.append(title);
      words.append(element("p", "", report.errors
        ? "Until the errors are mended, the last good site stays."
        : "The site is as it will be published."));
      var close = element("button", "close", "Close");
      close.type = "button";
      close.addEventListener("click", function () { dialog.close(); });
      head.append(words, close);
      var list = element("ol");
      report.findings.forEach(function (finding) { list.append(item(finding)); });
      var more = report.errors + report.warnings - report.findings.length;
      if (more > 0) { list.append(element("li", "", "and " + counted(more, "more finding"))); }
      dialog.replaceChildren(head, list);
    }

    function isClosed(text) {
      try { return sessionStorage.getItem(closedKey) === text; } catch (error) { return false; }
    }

    return {
      // Errors open it; warnings wait behind their button.
      show: function (report) {
        var text = JSON.stringify(report);
        if (text === shown) { return; }
        shown = text;
        if (!report.errors && !report.warnings) {
          if (host) { dialog.close(); badge.hidden = true; }
          return;
        }
        ready = ready || make();
        ready.then(function () {
          if (text !== shown) { return; }
          fill(report);
          badge.hidden = false;
          if (!report.errors) {
            dialog.close();
          } else if (!dialog.open && !isClosed(text)) {
            dialog.showModal();
          }
        });
      },
    };
  })();

  function show(state) {
    if (isLeaving) { return; }
    if (state.session !== session || state.pagesSince > generation) { return reload(); }
    if (state.stylesSince > stylesSeen) {
      stylesSeen = state.generation;
      exchangeStyles(state.generation);
    }
    overlay.show(state.report);
  }

  function connect() {
    if (stream || document.hidden || isLeaving) { return; }
    stream = new EventSource(new URL("events", base));
    stream.onmessage = function (event) { show(JSON.parse(event.data)); };
    stream.onerror = function () {
      // It tries again by itself, except where it was answered and turned away.
      if (stream && stream.readyState === EventSource.CLOSED) {
        disconnect();
        setTimeout(connect, 1000);
      }
    };
  }
  function disconnect() {
    if (stream) { stream.close(); }
    stream = null;
  }

  // Browsers open few connections to one server: pages that nobody sees give theirs back.
  document.addEventListener("visibilitychange", function () {
    if (document.hidden) { disconnect(); } else { connect(); }
  });
  addEventListener("pagehide", disconnect);
  addEventListener("pageshow", connect);
  findPlace();
  connect();
})();
