// The question of an address, for the doors that have no business with the engine behind it.
export {
  formatQuestion,
  ORDERS,
  parseQuestion,
  SORTS,
  type ProjectQuestion,
} from '#projects/search/question.ts';
export { CLOSED_VALUES } from '#projects/search/labels.ts';
