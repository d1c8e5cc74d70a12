'use strict';
// Checks a handout's proof against this log, with nothing but WebCrypto. The steps are those of docs/how-to/check-a-proof.md.
const log = JSON.parse(document.getElementById('log').textContent);
const utf8 = new TextEncoder(), text = bytes => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const fromBase64 = s => Uint8Array.from(atob(s), c => c.charCodeAt(0));
const toBase64 = bytes => btoa(String.fromCharCode(...bytes));
const join = (...parts) => { const all = new Uint8Array(parts.reduce((n, p) => n + p.length, 0)); let at = 0; for (const p of parts) { all.set(p, at); at += p.length; } return all; };
const sha256 = async bytes => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
const node = (left, right) => sha256(join(Uint8Array.of(1), left, right));
const same = (a, b) => toBase64(a) === toBase64(b);
class Refusal extends Error {}
const fail = why => { throw new Refusal(why); };
const files = count => count === 1 ? '1 file' : `${count} files`;

function parse(proof) {
  const split = proof.indexOf('\n\n');
  const lines = proof.slice(0, split).split('\n');
  const note = proof.slice(split + 2);
  if (split < 0 || lines[0] !== 'c2sp.org/tlog-proof@v1' || !/^extra /.test(lines[1]) || !/^index (0|[1-9]\d*)$/.test(lines[2])) fail('This file is not a proof of a handout.');
  const end = note.lastIndexOf('\n\n');
  const [origin, size, root] = note.slice(0, end).split('\n');
  const extra = fromBase64(lines[1].slice(6)), feed = extra.indexOf(10);
  return {
    entry: extra.slice(0, feed), opening: extra.slice(feed + 1), index: Number(lines[2].slice(6)), hashes: lines.slice(3).map(fromBase64),
    origin, size: Number(size), root: fromBase64(root), signed: utf8.encode(note.slice(0, end + 1)),
    signatures: note.slice(end + 2).split('\n').filter(line => line).map(line => line.split(' ')).map(([, name, bytes]) => ({ name, bytes: fromBase64(bytes) })),
  };
}

// RFC 9162, section 2.1.3.2.
async function rootFrom(leaf, index, size, hashes) {
  let [at, last, root] = [index, size - 1, leaf];
  if (index >= size) return null;
  for (const hash of hashes) {
    if (last === 0) return null;
    if (at % 2 === 1 || at === last) {
      root = await node(hash, root);
      while (at !== 0 && at % 2 === 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else root = await node(root, hash);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : null;
}

const groups = n => { let path = String(n % 1000).padStart(3, '0'); while ((n = Math.floor(n / 1000)) > 0) path = 'x' + String(n % 1000).padStart(3, '0') + '/' + path; return path; };
const tiles = new Map(Object.entries(log.tiles).map(([path, bytes]) => [path, fromBase64(bytes)]));

async function fetched(path) {
  try {
    return await (await fetch(path)).arrayBuffer();
  } catch {
    return fail('This log is too large to lie in the page, and the page cannot read it from a folder: open it from its web server.');
  }
}

async function tile(level, index) {
  const width = Math.min(256, Math.floor(log.size / 256 ** level) - index * 256);
  const path = `tile/${level}/${groups(index)}${width < 256 ? `.p/${width}` : ''}`;
  if (!tiles.has(path)) tiles.set(path, new Uint8Array(await fetched(path)));
  return tiles.get(path);
}

// The hash of a complete subtree: entries [index * 2^level, (index + 1) * 2^level).
async function subtree(level, index) {
  if (level % 8 !== 0) return node(await subtree(level - 1, 2 * index), await subtree(level - 1, 2 * index + 1));
  return (await tile(level / 8, Math.floor(index / 256))).slice((index % 256) * 32, (index % 256) * 32 + 32);
}

// The root that this log had when it was as small as the proof says.
async function rootAt(size) {
  let root = null, end = size;
  for (let level = 0; end > 0; level++) {
    const width = 2 ** level;
    if (Math.floor(end / width) % 2 === 0) continue;
    end -= width;
    const peak = await subtree(level, end / width);
    root = root === null ? peak : await node(peak, root);
  }
  return root;
}

// WebCrypto wants r and s side by side, 32 bytes each; notes hold them in DER.
function rawSignature(der) {
  const integer = at => { const length = der[at + 1], bytes = der.slice(at + 2, at + 2 + length); return [join(new Uint8Array(32), bytes).slice(-32), at + 2 + length]; };
  const [r, next] = integer(2);
  return join(r, integer(next)[0]);
}

async function isSigned(proof) {
  for (const { name, id, spki } of log.keys) {
    const key = await crypto.subtle.importKey('spki', fromBase64(spki), { name: 'ECDSA', namedCurve: 'P-256' }, false, ['verify']);
    for (const signature of proof.signatures) {
      const keyId = Array.from(signature.bytes.slice(0, 4), b => b.toString(16).padStart(2, '0')).join('');
      if (signature.name === name && keyId === id) return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, rawSignature(signature.bytes.slice(4)), proof.signed);
    }
  }
  return false;
}

const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });
const moment = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' });

// A file beside the proof: is it one of those that were recorded, byte for byte? An archive's own names do not matter.
async function recognise({ name, bytes }, subject) {
  const digest = Array.from(await sha256(bytes), b => b.toString(16).padStart(2, '0')).join('');
  const recorded = subject.find(file => file.digest.sha256 === digest);
  return recorded ? `${name} has the very bytes that were recorded as ${recorded.name}.` : null;
}

async function check(bytes, others) {
  const proof = parse(text(bytes));
  if (proof.origin !== log.origin) fail(`This proof is of another log: ${proof.origin}.`);
  if (!await isSigned(proof)) fail('The signature in this proof is not of this log’s key.');
  const leaf = await sha256(join(Uint8Array.of(0), proof.entry));
  const root = await rootFrom(leaf, proof.index, proof.size, proof.hashes);
  if (root === null || !same(root, proof.root)) fail('The entry is not in the tree that was signed.');
  const entry = JSON.parse(text(proof.entry));
  if (proof.opening.length > 0 && entry.c !== toBase64(await sha256(proof.opening))) fail('The entry commits to something else than this proof shows.');
  if (proof.size > log.size) fail(`The proof is of ${proof.size} entries, and this page shows ${log.size}: it is older than the proof, or the log has forgotten entries.`);
  if (!same(await rootAt(proof.size), proof.root)) fail('The log that is published here does not continue the one in the proof.');
  const facts = [];
  if (proof.opening.length > 0) {
    const { predicate, subject } = JSON.parse(text(proof.opening.slice(50)));
    facts.push(`Issued to ${predicate.recipient.name} (${predicate.customer.name}), dated ${day.format(new Date(predicate.date))}, ${files(subject.length)}.`);
    for (const file of others) {
      const found = await recognise(file, subject);
      if (found === null) fail(`The proof is in order, but ${file.name} is none of the ${files(subject.length)} that the record names.`);
      facts.push(found);
    }
  } else if (others.length > 0) fail('This proof does not say which files were recorded: it was made after the record was erased.');
  facts.push(
    `Entry ${proof.index}, recorded on ${moment.format(new Date(entry.t))} UTC.`,
    'Signed by this log’s key.',
    proof.size === log.size ? `The tree that was signed is the one published here, of ${log.size} entries.` : `The ${log.size} entries published here continue the ${proof.size} of the proof.`);
  const notes = log.notes.filter(([index]) => index === proof.index);
  for (const [, what, by, time] of notes) facts.push(`${what} on ${day.format(new Date(time))}, entry ${by}.`);
  return { facts, withdrawn: notes.some(([, what]) => what === 'Withdrawn'), erased: notes.some(([, what]) => what === 'Private record erased') };
}

function show(kind, blaze, title, facts) {
  const result = document.getElementById('result'), heading = document.createElement('h2'), list = document.createElement('ul');
  const sign = document.createElementNS('http://www.w3.org/2000/svg', 'svg'), use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `#${blaze}`);
  sign.setAttribute('aria-hidden', 'true');
  sign.append(use);
  heading.append(sign, title);
  for (const fact of facts) list.appendChild(document.createElement('li')).textContent = fact;
  result.className = kind;
  result.replaceChildren(heading, list);
  result.hidden = false;
}

async function run(bytes, others = []) {
  try {
    const { facts, withdrawn, erased } = await check(bytes, others);
    if (withdrawn) show('bad', 'withdrawn', 'This copy is in the log, and was withdrawn', facts);
    else show('good', 'held', erased ? 'This copy is in the log; what it recorded was erased' : 'This copy is in the log', facts);
  } catch (error) {
    show('bad', 'not-held', 'This proof does not hold', [error instanceof Refusal ? error.message : 'This file is not a proof of a handout, or it was damaged.']);
  }
}

const drop = document.getElementById('drop'), file = document.getElementById('file');
async function take(chosen) {
  const dropped = await Promise.all(Array.from(chosen, async file => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
  const proof = dropped.find(file => file.name.endsWith('.tlog-proof')) ?? dropped[0];
  if (proof) await run(proof.bytes, dropped.filter(file => file !== proof));
}

file.addEventListener('change', () => take(file.files));
for (const kind of ['dragover', 'dragenter']) addEventListener(kind, event => { event.preventDefault(); drop.classList.add('over'); });
addEventListener('dragleave', () => drop.classList.remove('over'));
addEventListener('drop', event => { event.preventDefault(); drop.classList.remove('over'); take(event.dataTransfer.files); });
// A proof behind the address's # is checked at once; that part of an address is sent to nobody.
if (location.hash.length > 1) run(fromBase64(location.hash.slice(1).replace(/-/g, '+').replace(/_/g, '/')));
