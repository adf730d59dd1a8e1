/*
 * Makes a window show what a page has become. Three trees are held against each other: what the window holds, what the page was when it was
 * last fetched, and what it is now. Only what differs between the last two is touched, so whatever the reader or a script did to the rest stays:
 * scroll position, open details, focus, what was typed.
 */

/** Longer lists of children are not held against each other pair by pair. */
const MOST_PAIRS = 250_000;

export function patch(live, before, after) {
  if (before.isEqualNode(after)) {
    return;
  }
  if (after.nodeType !== Node.ELEMENT_NODE) {
    live.nodeValue = after.nodeValue;
    return;
  }
  patchAttributes(live, before, after);
  patchChildren(live, before, after);
}

function patchAttributes(live, before, after) {
  for (const { name } of before.attributes) {
    if (!after.hasAttribute(name)) {
      live.removeAttribute(name);
    }
  }
  for (const { name, value } of after.attributes) {
    if (before.getAttribute(name) !== value) {
      live.setAttribute(name, value);
    }
  }
}

function patchChildren(live, before, after) {
  const old = [...before.childNodes];
  const found = counterparts(live, old);
  const place = { next: live.firstChild };
  for (const [was, is] of pairs(old, [...after.childNodes])) {
    const node = was && found.get(was);
    if (!is) {
      remove(node, place);
    } else if (!node) {
      live.insertBefore(document.importNode(is, true), place.next);
    } else {
      place.next = node.nextSibling;
      patch(node, was, is);
    }
  }
}

function remove(node, place) {
  if (node) {
    if (place.next === node) {
      place.next = node.nextSibling;
    }
    node.remove();
  }
}

/** The nodes in the window that stand for those of the page as it was; scripts may have added others, or taken some away. */
function counterparts(live, old) {
  const found = new Map();
  let next = live.firstChild;
  for (const node of old) {
    let at = next;
    while (at && !isSame(at, node)) {
      at = at.nextSibling;
    }
    if (at) {
      found.set(node, at);
      next = at.nextSibling;
    }
  }
  return found;
}

function isSame(a, b) {
  return a.nodeName === b.nodeName && (a.id || "") === (b.id || "");
}

/** The children as they were and as they are, side by side in order; null where one has no fellow. */
function pairs(old, now) {
  let head = 0;
  while (head < old.length && head < now.length && old[head].isEqualNode(now[head])) {
    head++;
  }
  let tail = 0;
  while (tail < old.length - head && tail < now.length - head && old.at(-1 - tail).isEqualNode(now.at(-1 - tail))) {
    tail++;
  }
  const left = old.slice(head, old.length - tail);
  const right = now.slice(head, now.length - tail);
  return [
    ...old.slice(0, head).map((node, i) => [node, now[i]]),
    ...middle(left, right),
    ...old.slice(old.length - tail).map((node, i) => [node, now[now.length - tail + i]]),
  ];
}

/** Equal nodes are fellows, as many as keep the order; between them, nodes of one kind are. */
function middle(old, now) {
  const result = [];
  let i = 0;
  let j = 0;
  for (const [a, b] of [...equals(old, now), [old.length, now.length]]) {
    result.push(...gap(old.slice(i, a), now.slice(j, b)));
    if (a < old.length) {
      result.push([old[a], now[b]]);
    }
    i = a + 1;
    j = b + 1;
  }
  return result;
}

/** The longest common subsequence, as pairs of indices. */
function equals(old, now) {
  if (old.length * now.length > MOST_PAIRS) {
    return [];
  }
  const a = old.map(key);
  const b = now.map(key);
  const longest = Array.from({ length: a.length + 1 }, () => new Uint32Array(b.length + 1));
  for (let i = a.length - 1; i >= 0; i--) {
    for (let j = b.length - 1; j >= 0; j--) {
      longest[i][j] = a[i] === b[j] ? longest[i + 1][j + 1] + 1 : Math.max(longest[i + 1][j], longest[i][j + 1]);
    }
  }
  const result = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    if (a[i] === b[j]) {
      result.push([i++, j++]);
    } else if (longest[i + 1][j] >= longest[i][j + 1]) {
      i++;
    } else {
      j++;
    }
  }
  return result;
}

/** What with an id is itself whatever it holds. */
function key(node) {
  return node.id ? "#" + node.id : (node.outerHTML ?? node.nodeName + node.nodeValue);
}

function gap(old, now) {
  const result = [];
  let i = 0;
  for (const node of now) {
    let at = i;
    while (at < old.length && !isSame(old[at], node)) {
      at++;
    }
    if (at < old.length) {
      old.slice(i, at).forEach((gone) => result.push([gone, null]));
      result.push([old[at], node]);
      i = at + 1;
    } else {
      result.push([null, node]);
    }
  }
  old.slice(i).forEach((gone) => result.push([gone, null]));
  return result;
}
