// Search over the whole site. Loaded when it is first asked for; reads only what a query needs.
(() => {
  "use strict";
  const root = new URL("..", document.currentScript.src).href;
  const step = 8, files = new Map();
  let first, inFile, dialog, input, list, status, more, asked = 0, limit = step, active = -1;

  const lines = (name) => {
    if (!files.has(name)) {
      files.set(name, fetch(root + "search/" + name, { cache: "no-cache" }).then(async (answer) => {
        if (!answer.ok) throw new Error(name);
        return (await answer.text()).split("\n").slice(0, -1);
      }).catch((error) => { files.delete(name); throw error; }));
    }
    return files.get(name);
  };
  const load = async () => {
    const [head, ...words] = await lines("index.txt");
    inFile = +head.split(" ")[3];
    first = words;
  };

  // The index holds words in this form: lower case, without marks.
  const letters = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d", ð: "d", ħ: "h", ŧ: "t", ı: "i", ς: "σ", ſ: "s" };
  const folded = (text) => text.toLowerCase().normalize("NFD").replace(/[\u0300-\u036f]/g, "").normalize("NFC")
    .replace(/[ßæœøłđðħŧıςſ]/g, (letter) => letters[letter]);
  // Scripts without spaces between words are indexed two letters by two.
  const pair = "[\\u0e00-\\u0eff\\u1000-\\u109f\\u1100-\\u11ff\\u1780-\\u17ff\\u3040-\\u30ff\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7af\\uf900-\\ufaff\\u{20000}-\\u{3ffff}]";
  const any = "[\\p{L}\\p{N}\\p{M}]";
  const isPaired = new RegExp("^" + pair, "u");
  const pieces = new RegExp(`(?:(?=${pair})${any})+|(?:(?!${pair})${any})+`, "gu");
  const wholes = new RegExp(`${any}+(?:[-_.]${any}+)+`, "gu");
  const pairs = (piece) => {
    const all = [...piece];
    return !isPaired.test(piece) || all.length < 2 ? [piece] : all.slice(1).map((next, at) => all[at] + next);
  };

  // Every word has to be found; wholes, such as reliable-support, only count more.
  const parsed = (query) => {
    const text = folded(query);
    return [...(text.match(pieces) || []).flatMap(pairs), ...(text.match(wholes) || [])].slice(0, 8).map((word) => {
      while (new TextEncoder().encode(word).length > 60) word = word.slice(0, -1);
      return { text: word, isWhole: /[-_.]/.test(word), isOpen: text.endsWith(word) };
    });
  };
  const comesBefore = (a, b) => {
    const one = [...a], two = [...b], at = one.findIndex((letter, at) => letter !== two[at]);
    return at >= 0 && at < two.length && one[at].codePointAt(0) < two[at].codePointAt(0) || at < 0 && one.length < two.length;
  };
  // One letter more, less or other, or two exchanged.
  const isNear = (a, b) => {
    const shorter = Math.min(a.length, b.length), longer = Math.max(a.length, b.length);
    let start = 0, end = 0;
    while (start < shorter && a[start] === b[start]) start++;
    while (end < shorter - start && a.at(-1 - end) === b.at(-1 - end)) end++;
    const left = longer - start - end;
    return longer - shorter < 2 && (left < 2 || left === 2 && a[start] === b[start + 1] && a[start + 1] === b[start]);
  };

  // A line holds a word, its rarity, "+" if not all of its pages are named, and pages by score.
  const take = (line, factor, found) => {
    const [term, rarity, ...groups] = line.split(" ");
    found.terms.push(term);
    found.isCut ||= rarity.length > 1;
    for (const group of groups) {
      const value = (rarity.charCodeAt(0) - 48) * (group.charCodeAt(0) - 48) * factor;
      for (let at = 1, page = 0, shift = 0, number = 0; at < group.length; at++) {
        const digit = group.charCodeAt(at) - 48;
        number |= (digit & 31) << shift;
        shift += 5;
        if (digit > 31) continue;
        page += number;
        number = shift = 0;
        found.pages.set(page, Math.max(value, found.pages.get(page) || 0));
      }
    }
  };
  const find = async ({ text, isWhole, isOpen }) => {
    const after = first.findIndex((word) => comesBefore(text, word)), file = Math.max(0, (after < 0 ? first.length : after) - 1);
    const goesOn = isOpen && first[file + 1]?.startsWith(text) ? 2 : 1;
    const all = (await Promise.all([...Array(goesOn)].map((_, at) => lines(`parts/w${file + at}.txt`)))).flat();
    const found = { isWhole, pages: new Map(), terms: [] };
    for (const line of all) {
      const length = line.indexOf(" ");
      if (!line.startsWith(text)) continue;
      if (length === text.length) take(line, 1, found);
      else if (isOpen) take(line, 0.4 + 0.5 * text.length / length, found);
    }
    if (!found.terms.length && !isWhole && text.length > 4) {
      for (const line of all) if (isNear(line.slice(0, line.indexOf(" ")), text)) take(line, 0.3, found);
    }
    return found;
  };
  // Pages that hold every word, best first. A word of which only the best pages are named leaves
  // no page out, unless there are no others.
  const ranked = (founds) => {
    const words = founds.filter((found) => !found.isWhole), strict = words.filter((found) => !found.isCut);
    const pool = strict.length ? strict : words;
    return [...new Set(pool.flatMap((found) => [...found.pages.keys()]))]
      .filter((page) => strict.every((found) => found.pages.has(page)))
      .map((page) => ({ page, score: founds.reduce((sum, found) => sum + (found.pages.get(page) || 0), 0) }))
      .sort((a, b) => b.score - a.score || a.page - b.page);
  };

  const search = async () => {
    const mine = ++asked, query = input.value, words = parsed(query);
    let records = [], results = [], founds = [], said = "";
    try {
      if (words.length) {
        await load();
        founds = await Promise.all(words.map(find));
        results = ranked(founds);
        records = await Promise.all(results.slice(0, limit).map(async ({ page }) =>
          (await lines(`parts/p${Math.floor(page / inFile)}.txt`))[page % inFile].split("\t")));
        const best = founds.some((found) => found.isCut) ? "The best " : "";
        said = results.length ? `${best}${results.length} ${results.length > 1 ? "pages" : "page"}` : `Nothing found for “${query.trim()}”`;
      }
    } catch {
      said = "The search could not be read. Try again later.";
    }
    if (mine !== asked) return;
    const terms = new Set(founds.flatMap((found) => found.terms));
    list.replaceChildren(...records.map((record, at) => option(record, at, terms)));
    list.hidden = !records.length;
    more.hidden = results.length <= records.length;
    status.textContent = said;
    input.ariaExpanded = String(records.length > 0);
    choose(Math.min(Math.max(active, 0), records.length - 1));
  };

  const make = (name, attributes, ...content) => {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...content);
    return made;
  };
  // Where the words stand in a text, as [start, end].
  const places = (text, terms) => [...text.matchAll(pieces)].flatMap((match) => {
    let at = match.index;
    if (!isPaired.test(match[0])) return terms.has(folded(match[0])) ? [[at, at + match[0].length]] : [];
    return pairs(match[0]).flatMap((two) => terms.has(two) ? [[at++, at + 1]] : (at++, []));
  });
  const marked = (text, terms, from = 0) => {
    const parts = [from ? "… " : ""];
    for (const [start, end] of places(text, terms)) {
      if (end <= from) continue;
      parts.push(text.slice(from, Math.max(from, start)), make("mark", {}, text.slice(Math.max(from, start), end)));
      from = end;
    }
    return [...parts, text.slice(from)];
  };
  const option = ([title, address, kind, way, description, ...sections], at, terms) => {
    const count = (text) => new Set(places(text, terms).map(([start, end]) => folded(text.slice(start, end)))).size;
    let most = count(description), text = description, heading = "", id = "";
    for (let at = 0; at + 2 < sections.length; at += 3) {
      const value = 3 * count(sections[at + 1]) + count(sections[at + 2]);
      if (value > most) [most, id, heading, text] = [value, sections[at], sections[at + 1], sections[at + 2] || description];
    }
    const start = places(text, terms)[0]?.[0] || 0;
    return make("a", { id: `search-option-${at}`, role: "option", tabindex: -1, "aria-selected": false, href: root + address + (id && "#" + id) },
      make("strong", {}, ...marked(title, terms), ...(heading ? [" › ", ...marked(heading, terms)] : [])),
      make("small", {}, [kind, way].filter(Boolean).join(" · ")),
      make("span", {}, ...marked(text, terms, start > 90 ? Math.min(start, text.indexOf(" ", start - 60) + 1) : 0)));
  };
  const choose = (index) => {
    list.children[active]?.setAttribute("aria-selected", "false");
    active = index;
    const chosen = list.children[index];
    chosen?.setAttribute("aria-selected", "true");
    chosen?.scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", chosen ? chosen.id : "");
  };
  const showMore = () => {
    active = list.children.length;
    limit += step;
    input.focus();
    search();
  };
  const press = (event) => {
    const { length } = list.children, way = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.isComposing || !way && event.key !== "Enter") return;
    event.preventDefault();
    if (!way) list.children[active]?.click();
    else if (active + way === length && !more.hidden) showMore();
    else if (length) choose((active + way + length) % length);
  };

  const build = () => {
    input = make("input", { type: "text", role: "combobox", "aria-label": "Search", "aria-expanded": false, "aria-controls": "search-results", "aria-autocomplete": "list", autocomplete: "off", autocapitalize: "off", spellcheck: false, enterkeyhint: "go", placeholder: "Search pages and facts" });
    list = make("div", { id: "search-results", role: "listbox", "aria-label": "Results", hidden: "" });
    status = make("p", { role: "status" });
    more = make("button", { type: "button", hidden: "" }, "More results");
    const close = make("button", { type: "button" }, "Close");
    dialog = make("dialog", { class: "search", "aria-label": "Search" }, make("div", {}, input, close), status, list, more);
    document.body.append(dialog);
    let timer;
    input.oninput = () => {
      clearTimeout(timer);
      limit = step;
      active = -1;
      timer = setTimeout(search, 120);
    };
    input.onkeydown = press;
    more.onclick = showMore;
    close.onclick = () => dialog.close();
    dialog.onclick = (event) => {
      if (event.target === dialog || event.target.closest("a") && !event.ctrlKey && !event.metaKey) dialog.close();
    };
  };
  window.playbookSearch = () => {
    if (!dialog) build();
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    if (location.protocol === "file:") {
      input.disabled = true;
      status.textContent = "Search needs a web server: a browser lets no page from a disk read other files.";
    }
  };
})();
