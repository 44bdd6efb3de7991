// Text of a source ↔ values of the form. What did not change stays as it was: bytes, comments, order.
import { isMap, isScalar, isSeq, parseDocument } from './yaml/index.js';

const SOURCE = 'zz_asal'; // the text that was read; travels with the entry and is never written
const FILES = ['lokasi', 'berkas', 'lambang', 'pengganti']; // the editor puts a slash before the names of its uploads

const isGroup = value => value !== null && typeof value === 'object' && !Array.isArray(value);
const sorted = value => {
  if (Array.isArray(value)) return value.map(sorted);
  return isGroup(value) ? Object.fromEntries(Object.keys(value).sort().map(key => [key, sorted(value[key])])) : value;
};
const same = (one, other) => JSON.stringify(sorted(one)) === JSON.stringify(sorted(other));

/** Scalars are text, as Terang reads them: 2020, ya and 0119 stay what they are. */
const read = text => parseDocument(text, { schema: 'failsafe', keepSourceTokens: true });
const plain = node => {
  if (isMap(node)) return Object.fromEntries(node.items.map(pair => [pair.key.value, plain(pair.value)]));
  if (isSeq(node)) return node.items.map(plain);
  return isScalar(node) ? node.value ?? '' : '';
};

const isEmpty = value => {
  if (Array.isArray(value)) return value.every(isEmpty);
  return isGroup(value) ? Object.values(value).every(isEmpty) : value === null || value === undefined || value === '';
};
/** Without empty values and without blanks at the ends of lines. */
const tidy = (value, key) => {
  if (Array.isArray(value)) return value.map(one => tidy(one, key)).filter(one => !isEmpty(one));
  if (isGroup(value)) {
    const filled = Object.entries(value).filter(([name, one]) => name !== SOURCE && !isEmpty(one));
    return Object.fromEntries(filled.map(([name, one]) => [name, tidy(one, name)]));
  }
  const text = String(value).replace(/\r\n?/g, '\n').replace(/[ \t]+$/gm, '').trimEnd();
  return FILES.includes(key) ? text.replace(/^\/+(?!\/)/, '') : text;
};

/** The node with `value` in it; only what differs is touched. */
const merge = (doc, node, value) => {
  if (node && same(plain(node), value)) return node;
  if (isMap(node) && isGroup(value)) return mergeMap(doc, node, value);
  if (isSeq(node) && Array.isArray(value)) return mergeList(doc, node, value);
  if (isScalar(node) && typeof value === 'string') {
    node.value = value;
    delete node.source;
    if (!value.includes('\n') && node.type === 'BLOCK_LITERAL') node.type = undefined;
    return node;
  }
  return doc.createNode(value);
};
const mergeMap = (doc, node, value) => {
  for (const key of node.items.map(pair => pair.key.value)) if (!(key in value)) node.delete(key);
  const order = Object.keys(value);
  order.forEach((key, at) => {
    const pair = node.items.find(one => one.key.value === key);
    if (pair) {
      pair.value = merge(doc, pair.value, value[key]);
      return;
    }
    const before = node.items.findIndex(one => order.indexOf(one.key.value) > at);
    node.items.splice(before < 0 ? node.items.length : before, 0, doc.createPair(key, value[key]));
  });
  return node;
};
const mergeList = (doc, node, value) => {
  const left = [...node.items];
  const take = item => left.splice(left.indexOf(item), 1)[0];
  node.items = value.map((one, at) => {
    const found = left.find(item => same(plain(item), one));
    if (found) return take(found);
    const old = node.items[at];
    const isChanged = isMap(old) && left.includes(old) && !value.some(other => same(plain(old), other));
    return isChanged ? merge(doc, take(old), one) : doc.createNode(one);
  });
  return node;
};

const textOf = doc => doc.toString({ lineWidth: 0, singleQuote: false, flowCollectionPadding: false });
/** One key with its value, written anew. */
const fresh = (key, value) => {
  const doc = read('');
  doc.contents = doc.createNode({ [key]: value });
  return textOf(doc);
};

/** Where each top key begins in `source`, with the comments right above it. */
const chunksOf = (source, pairs) => {
  const starts = pairs.map(pair => {
    let at = source.lastIndexOf('\n', pair.key.range[0]) + 1;
    while (at) {
      const above = source.lastIndexOf('\n', at - 2) + 1;
      if (!/^(#|\s*$)/.test(source.slice(above, at))) break;
      at = above;
    }
    return at;
  });
  starts[0] = 0;
  return pairs.map((pair, at) => ({ key: pair.key.value, pair, text: source.slice(starts[at], starts[at + 1] ?? source.length) }));
};

/** `source` with only those top keys written again whose value differs. */
const write = (value, source = '') => {
  const wanted = tidy(value);
  const doc = read(source);
  if (!isMap(doc.contents) || doc.errors.length) {
    return Object.entries(wanted).map(([key, one]) => fresh(key, one)).join('');
  }
  const order = Object.keys(wanted);
  const out = chunksOf(source, doc.contents.items).filter(chunk => chunk.key in wanted).map(chunk => {
    if (same(tidy(plain(chunk.pair.value), chunk.key), wanted[chunk.key])) return chunk;
    const lead = /^(?:(?:#[^\n]*|[ \t]*)\n)*/.exec(chunk.text)[0];
    const part = read(chunk.text.slice(lead.length));
    part.contents = merge(part, part.contents, { [chunk.key]: wanted[chunk.key] });
    return { key: chunk.key, text: `${lead}${textOf(part).trimEnd()}\n` };
  });
  order.forEach((key, at) => {
    if (out.some(chunk => chunk.key === key)) return;
    const before = out.findIndex(chunk => order.indexOf(chunk.key) > at);
    out.splice(before < 0 ? out.length : before, 0, { key, text: fresh(key, wanted[key]) });
  });
  return out.map(chunk => (chunk.text.endsWith('\n') ? chunk.text : `${chunk.text}\n`)).join('');
};

const HEAD = /^---\r?\n([\s\S]*?\n)---\r?\n?([\s\S]*)$/;

export const yml = {
  fromFile: text => ({ ...plain(read(text).contents ?? {}), [SOURCE]: text }),
  toFile: value => `${write(value, value[SOURCE]).trimEnd()}\n`,
};
export const markdown = {
  fromFile: text => {
    const [, head = '', body = text] = HEAD.exec(text) ?? [];
    return { ...plain(read(head).contents ?? {}), body: body.replace(/^\n+/, '').trimEnd(), [SOURCE]: head };
  },
  toFile: ({ body = '', ...value }) => `---\n${write(value, value[SOURCE]).trimEnd()}\n---\n\n${body.trim()}\n`,
};
