// What a report and a correction call the text they are about.

const HEAD_OF_MAIL = /^(?:od|komu|kopie|datum|from|to|cc|date|sent|odesláno)\s*:/i;
const FIRST_LINES = 12;
const SUBJECT = /^(?:předmět|věc|subject)\s*:\s*(?=\S)/i;

/** The first line that is a title: of a mail its subject, not who wrote it. */
export function readTitle(text: string): string {
  const lines = text.split('\n', FIRST_LINES).map((line) => line.trim());
  const subject = lines.find((line) => SUBJECT.test(line));
  if (subject !== undefined) return subject.replace(SUBJECT, '');
  return lines.find((line) => line !== '' && !HEAD_OF_MAIL.test(line)) ?? '';
}
