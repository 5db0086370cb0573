// Names of municipalities that are words of everyday speech: at the head of a sentence the capital says nothing of them.

import { COMMON } from './place-words.ts';
import type { PlaceForm } from './place-index.ts';
import { PREPOSITIONS } from '#model/place-forms.ts';

/** In the nominative; every case of them is as common. Names of persons and rivers that are villages too stand last. */
const COMMON_NAMES = new Set(
  (
    'babylon bohy bojiště brambory branka branky brloh brusné buková bučina bystré břehy březinky březiny březí břidličná chaloupky chleby ' +
    'chobot diváky dílce díly dědice doubrava doupě důl habry hať heřmánky hlína hluk hnojník homole horka horky hosty hovězí hradiště ' +
    'hrobce hromnice hruška hrušky hrušová hůrky jedlová jedlí kladky klec klenová klobouky kluky kly klíny kobylí korouhev koryta kostice ' +
    'koupě kovářská kočí košík košíky krásno krty křeč křižovatka křoví křtiny křídla kukle květná kyje kyselka ladná lavičky lednice lety ' +
    'líně lipová loket loučky lučina lány lísek líté malinová mezná milíře milý mnich mokré mostek mírová mýto městečko obory obruby ochoz ' +
    'okrouhlá olovnice orlík osiky osičky ostrá ořech pastviny pecka pelechy perná peč plazy pláně pleše podivín pohledy pohoří ' +
    'pomezí potůčky prameny pravice prádlo předhradí přepychy příkrý písečná písečné pustina písty radostná rodná rokle rozkoš ruda rudka ' +
    'rybná rybné rybníček rybí růžová sadová salaš sběř seč sirá skalička skořice skryje skřivany sluhy slunečná smrk smrček sněžné sruby ' +
    'stanoviště straky strání strážná strážné strážný studené studený stáj střelná stříbrná suchý světce světec světice světlík světlá světí ' +
    'syrovátka telecí tisová uhelná vepřová veselice veselí veselé vinaře višňová višňové vlčice vrbka vysoké vysočina vápenná vápno vísky ' +
    'vítězná věžná vřesová zahrádky zahájí zaječí zájezd újezd ústup červenka česká čím člunek čilá řídký říčky špičky štíty štědrá šípy žebrák ' +
    'železnice železné žleby žulová žáky ' +
    'jaroslav vladislav miroslav radim vlastislav zdislava lenora karolinka sobotka chmelík kuklík javůrek prasek kovač ' +
    'dyje svratka sázava moldava trnava komárno temešvár'
  ).split(' '),
);

/** Who or what acts as a town does: no verb tells `Radnice koupila` or `Lom zaměstnává` apart. */
export const AGENTS = new Set(
  'radnice rada kraj obec město městečko závod důl žebrák světec podivín kočí mnich noviny prameny zpráva stát klášter kostel škola úterý pátek čím'.split(
    ' ',
  ),
);

/** Other words that a case of a name happens to equal: `dubna` of Dubno, `zvolí` of Zvole. */
const COMMON_FORMS = new Set(
  (
    'bašti baště baští březnem březnu března chrasti chrastí dubna dubnem dubnu dědové grunty gruntu havran havrane havranem havrani havraní ' +
    'hor jilmem jilmu kování kováni křičení lkání milče modravou obor oboru oboře polene poleně poleni polští pozdní pozdně prav přívoz ' +
    'přívozem přívozu rackové rohovce sloupnu starče stření sušicí tuři úbočí veleni velení vodicí vráží vrčení vykání vyskytnou zvolí ' +
    'štěkne štěkni třeští žlutavou'
  ).split(' '),
);

export function isCommon(lower: string, forms: readonly PlaceForm[]): boolean {
  return (
    COMMON.has(lower) ||
    COMMON_FORMS.has(lower) ||
    forms.some((form) => {
      const head = headOf(form.place.name).toLowerCase();
      return form.as !== 'quarter' && (COMMON_NAMES.has(head) || COMMON.has(head));
    })
  );
}

/** `Veselí` of Veselí nad Moravou. */
function headOf(name: string): string {
  const words = name.split(' ');
  const at = words.findIndex((word, k) => k > 0 && PREPOSITIONS.has(word));
  return at < 0 ? name : words.slice(0, at).join(' ');
}
