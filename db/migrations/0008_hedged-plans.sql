-- The word by which a source limits a planned amount (nearly, about): the amount alone would say more than the source. Null = none.
alter table prepared_investment add column hedge text check (
  hedge in ('about', 'over', 'at_least', 'under', 'at_most', 'nearly', 'order_of_magnitude')
);
