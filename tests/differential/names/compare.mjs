// Cases of names beside npm's petrovich and lvovich, over the combinations of surnames.txt,
// given.txt and fathers.txt. Every difference must stand in differences.tsv with a verdict of ours.
//
//   node compare.mjs NAMES_TOOL FOLDER [--accept]
//
// FOLDER holds node_modules with both. --accept writes the table anew: rows that are new get the
// verdict «?», which fails until somebody judged it.
import fs from 'node:fs';
import path from 'node:path';
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const [tool, folder, accept] = process.argv.slice(2);
const require = createRequire(path.resolve(folder, 'package.json'));
const petrovich = require('petrovich');
const lvovich = require('lvovich');
const here = path.dirname(fileURLToPath(import.meta.url));
const words = (file) => fs.readFileSync(path.join(here, file), 'utf8');
const CASES = [['род', 'genitive'], ['дат', 'dative'], ['вин', 'accusative'], ['твор', 'instrumental'],
  ['предл', 'prepositional']];
const GENDERS = { м: 'male', ж: 'female' };
const PARTS = ['фамилия', 'имя', 'отчество'];
const ROUNDS = 5;  // combinations of a surname and a gender

// A man's surname as his wife bears it.
function feminine(surname) {
  const ending = [[/ск(ий|ой)$/, 'ская'], [/цкий$/, 'цкая'], [/(ов|ев|ёв|ин|ын)$/, '$1а'],
    [/([гкхнмтдвл])(ый|ой)$/, '$1ая'], [/([гкх])ий$/, '$1ая'], [/([жшчщ])ий$/, '$1ая'], [/ний$/, 'няя']];
  const nouns = /^(Цой|Ной|Строй|Топчий|Дарвин|Грин|Чаплин|Франклин|Лев|Юн|Пак)$/;
  return surname.split('-').map((part) => {
    if (nouns.test(part)) return part;
    const rule = ending.find(([from]) => from.test(part));
    return rule ? part.replace(rule[0], rule[1]) : part;
  }).join('-');
}

function combinations() {
  const byGender = (file) => Object.fromEntries(words(file).trim().split('\n')
    .map((line) => [line[0], line.slice(2).split(' ')]));
  const given = byGender('given.txt');
  const fathers = byGender('fathers.txt');
  const surnames = [...new Set(words('surnames.txt').trim().split(/\s+/))];
  const out = [];
  surnames.forEach((surname, i) => {
    for (const gender of ['м', 'ж']) {
      for (let round = 0; round < ROUNDS; ++round) {
        const at = i * ROUNDS + round;
        const pick = (list) => list[at % list.length];
        out.push([gender, gender === 'м' ? surname : feminine(surname), pick(given[gender]), pick(fathers[gender])]);
      }
    }
  });
  return out;
}

function theirs([gender, last, first, middle]) {
  const sex = GENDERS[gender];
  return CASES.map(([, name]) => {
    const one = petrovich({ gender: sex, last, first, middle }, name);
    const two = lvovich.incline({ gender: sex, last, first, middle }, name);
    return [[one.last, two.last], [one.first, two.first], [one.middle, two.middle]];
  });
}

const names = combinations();
const made = execFileSync(tool, { input: names.map((n) => n.join('\t')).join('\n') + '\n', encoding: 'utf8', maxBuffer: 1 << 27 })
  .trimEnd().split('\n').map((line) => line.split('\t'));
const found = new Map();
let forms = 0;
names.forEach((name, i) => {
  const peers = theirs(name);
  CASES.forEach(([which], c) => PARTS.forEach((part, p) => {
    const ours = made[i][1 + c * 3 + p];
    const [one, two] = peers[c][p];
    ++forms;
    if (ours === one && ours === two) return;
    found.set([part, name[0], name[1 + p], which].join('\t'), [ours, one, two]);
  }));
});

const table = path.join(here, 'differences.tsv');
const judged = new Map(words('differences.tsv').trim().split('\n').slice(1).filter(Boolean).map((line) => {
  const cells = line.split('\t');
  return [cells.slice(0, 4).join('\t'), cells.slice(4)];
}));
if (accept) {
  const rows = [...found].map(([key, shown]) => {
    const old = judged.get(key);
    const same = old && old.slice(0, 3).join('\t') === shown.join('\t');
    return [key, ...shown, ...(same ? old.slice(3) : ['?', ''])].join('\t');
  });
  const head = ['часть', 'пол', 'слово', 'падеж', 'мы', 'petrovich', 'lvovich', 'верно', 'почему'].join('\t');
  fs.writeFileSync(table, [head, ...rows].join('\n') + '\n');
}
const wrong = [];
for (const [key, shown] of found) {
  const row = judged.get(key);
  if (!row || row.slice(0, 3).join('\t') !== shown.join('\t')) wrong.push(`не рассмотрено: ${key}\t${shown.join('\t')}`);
  else if (!['мы', 'оба'].includes(row[3])) wrong.push(`признано неверным: ${key}\t${shown.join('\t')}\t${row[3]}`);
}
for (const key of judged.keys()) {
  if (!found.has(key)) wrong.push(`больше не отличается: ${key}`);
}
if (names.length < 3000) wrong.push(`имён мало: ${names.length}`);
console.log(wrong.slice(0, 50).join('\n'));
console.log(`${names.length} имён, ${forms} форм, отличий по словам ${found.size}`);
process.exit(wrong.length > 0 && !accept ? 1 : 0);
