// Quarters that news on social exclusion names alone: each stands for its town. Facts of general geography.

export type Quarter = { name: string; locative: string; town: string };

const quarter = (name: string, locative: string, town: string): Quarter => ({ name, locative, town });

export const QUARTERS: readonly Quarter[] = [
  quarter('Janov', 'Janově', 'Litvínov'),
  quarter('Chanov', 'Chanově', 'Most'),
  quarter('Předlice', 'Předlicích', 'Ústí nad Labem'),
  quarter('Krásné Březno', 'Krásném Březně', 'Ústí nad Labem'),
  quarter('Mojžíř', 'Mojžíři', 'Ústí nad Labem'),
  quarter('Střekov', 'Střekově', 'Ústí nad Labem'),
  quarter('Neštěmice', 'Neštěmicích', 'Ústí nad Labem'),
  quarter('Vítkovice', 'Vítkovicích', 'Ostrava'),
  quarter('Poruba', 'Porubě', 'Ostrava'),
  quarter('Přívoz', 'Přívoze', 'Ostrava'),
  quarter('Hrušov', 'Hrušově', 'Ostrava'),
  quarter('Kunčičky', 'Kunčičkách', 'Ostrava'),
  quarter('Mariánské Hory', 'Mariánských Horách', 'Ostrava'),
  quarter('Rochlice', 'Rochlicích', 'Liberec'),
  quarter('Ruprechtice', 'Ruprechticích', 'Liberec'),
  quarter('Vratislavice nad Nisou', 'Vratislavicích nad Nisou', 'Liberec'),
  quarter('Machnín', 'Machníně', 'Liberec'),
  quarter('Mšeno nad Nisou', 'Mšeně nad Nisou', 'Jablonec nad Nisou'),
  quarter('Rýnovice', 'Rýnovicích', 'Jablonec nad Nisou'),
  quarter('Žižkov', 'Žižkově', 'Praha'),
  quarter('Černý Most', 'Černém Mostě', 'Praha'),
  quarter('Smíchov', 'Smíchově', 'Praha'),
  quarter('Holešovice', 'Holešovicích', 'Praha'),
  quarter('Líšeň', 'Líšni', 'Brno'),
  quarter('Bohunice', 'Bohunicích', 'Brno'),
  quarter('Boletice nad Labem', 'Boleticích nad Labem', 'Děčín'),
  quarter('Podmokly', 'Podmoklech', 'Děčín'),
  quarter('Trnovany', 'Trnovanech', 'Teplice'),
  quarter('Prosetice', 'Proseticích', 'Teplice'),
  quarter('Šumbark', 'Šumbarku', 'Havířov'),
];
