// Names of the property that holds the code and the name of a territory in published boundaries.

/** Tried in this order, the identifier of the feature last: `k` own extract, `kod` RÚIAN, `NUTS_ID` Eurostat. */
export const CODE_PROPERTIES = [
  'k',
  'kod',
  'KOD',
  'code',
  'kod_obce',
  'nutslau',
  'NUTS_ID',
  'LAU_ID',
] as const;
export const NAME_PROPERTIES = ['n', 'nazev', 'NAZEV', 'name', 'NUTS_NAME', 'LAU_NAME'] as const;
