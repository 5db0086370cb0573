// A table described by a mapping, as a format of lists: the mapping says of which publication it is an edition.
import { readMappedTable } from '#sources/mapped-table/read.ts';
import type { Mapping } from '#sources/mapped-table/schema.ts';
import { boundXls } from './bounded-xls.ts';
import type { ListFormat } from './list-format.ts';

export function formatOfMapping(mapping: Mapping): ListFormat {
  return {
    id: 'table',
    title: mapping.publication.title,
    files: ['tabulka'],
    publication: mapping.publication,
    reader: async () => (file, options) =>
      readMappedTable(file, { ...options, mapping, parseXls: boundXls() }),
  };
}
