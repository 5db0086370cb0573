// Short names that texts use beside the long ones: whoever asks for one means both.
import { buildPhraseBook } from './phrases.ts';

const SAME: readonly (readonly string[])[] = [
  ['základní škola', 'ZŠ'],
  ['mateřská škola', 'MŠ'],
  ['střední škola', 'SŠ'],
  ['základní umělecká škola', 'ZUŠ'],
  ['vyšší odborná škola', 'VOŠ'],
  ['střední odborné učiliště', 'SOU'],
  ['dům dětí a mládeže', 'DDM'],
  ['středisko volného času', 'SVČ'],
  ['asistent prevence kriminality', 'APK'],
  ['sociálně vyloučená lokalita', 'SVL'],
  ['Agentura pro sociální začleňování', 'ASZ'],
  ['nízkoprahové zařízení pro děti a mládež', 'NZDM'],
  ['sociálně aktivizační služby', 'SAS'],
  ['veřejně prospěšné práce', 'VPP'],
  ['místní akční skupina', 'MAS'],
  ['místní akční plán', 'MAP'],
  ['orgán sociálně-právní ochrany dětí', 'OSPOD'],
];

export const SYNONYMS = buildPhraseBook(
  SAME.map((forms, at) => ({ key: String(at), forms, called: forms, whole: true })),
);
