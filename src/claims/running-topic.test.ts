import { expect, test } from 'vitest';
import { findRunningTopic, listNearTopics } from './running-topic.ts';

test.each([
  ['A co na to index sociálního vyloučení? Tanvald ', 'index'],
  ['V exekuci je v Desné 359 lidí, v Tanvaldu ', 'enforcement'],
  ['Index města je 13 bodů. Díky spolupráci přišlo do Frýdlantu 19 milionů, do Ralska ', 'millions'],
  ['Frýdlant získal 19 milionů korun, Ralsko ', 'millions'],
  ['Frýdlant získal 19 milionů a opravil 12 bytů, Ralsko ', 'other'],
  ['Uchazeči o zaměstnání nad 6 měsíců: ', 'jobseekers-6m'],
  ['Práci déle než půl roku marně hledalo ', 'jobseekers-6m'],
  ['V exekuci je 8 % lidí. Marně hledá práci 5 % lidí, v Tanvaldu ', 'jobseekers-6m'],
  ['V exekuci je 8 % lidí. Práci nemá 5 % lidí, v Tanvaldu ', 'other'],
  ['Předčasné odchody ze základní školy: ', 'early-leavers'],
  [`Index je 13 bodů. ${'Město leží u řeky. '.repeat(50)}`, undefined],
  ['V Tanvaldu je ', undefined],
])('%s', (text, topic) => {
  expect(findRunningTopic(text, { start: text.length })).toBe(topic);
});

test.each([
  ['Příspěvek na bydlení: ', ' v Tanvaldu.', ['housing-allowance']],
  ['Předčasné odchody. Školu nedokončilo ', ' z 532 žáků.', ['early-leavers']],
  ['Ministerstvo obce boduje. V exekuci je 8 % lidí, Tanvald má ', '.', ['enforcement', 'index']],
  ['V exekuci je 8 % lidí, v Tanvaldu ', ' domácností s dětmi.', []],
  ['V exekuci je 8 % lidí. Město má 12 projektů, ', ' lidí.', []],
])('%s…%s', (before, after, topics) => {
  expect(listNearTopics(`${before}12${after}`, { start: before.length, end: before.length + 2 })).toEqual(
    topics,
  );
});
