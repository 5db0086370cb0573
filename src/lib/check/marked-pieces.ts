// The text cut into what is drawn: numbers with the bracket before and the comma behind them, so that no line parts them.
import type { ReportPiece } from '#server/workflows/check/report.ts';

export type MarkedPiece = ReportPiece & { before: string; after: string };

const OPENING = /[(„\u00a0]{1,4}$/;
const CLOSING = /^[.,;:!?)“]{1,4}/;
const BLANK_LINES = /\n(?:[ \t]*\n){2,}/g;

export function markPieces(pieces: readonly ReportPiece[]): MarkedPiece[] {
  return pieces.map((piece, at) => {
    const [previous, next] = [pieces[at - 1], pieces[at + 1]];
    if (piece.claim)
      return {
        ...piece,
        before: OPENING.exec(plainText(previous))?.[0] ?? '',
        after: CLOSING.exec(plainText(next))?.[0] ?? '',
      };
    if (piece.reason) return { ...piece, before: '', after: '' };
    let { text } = piece;
    if (previous?.claim) text = text.replace(CLOSING, '');
    if (next?.claim) text = text.replace(OPENING, '');
    if (at === 0) text = text.trimStart();
    return { text: text.replace(BLANK_LINES, '\n\n'), before: '', after: '' };
  });
}

function plainText(piece: ReportPiece | undefined): string {
  return piece && !piece.claim && !piece.reason ? piece.text : '';
}
