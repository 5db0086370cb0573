import { glossary } from '#model/glossary.ts';

export const load = () => ({ terms: glossary });
