// Duties as an iCalendar feed (RFC 5545): a whole-day event on the day to act by, the same identifier in every edition.
import ical, { ICalCalendarMethod } from 'ical-generator';
import { formatDay } from '#model/day.ts';
import type { Locale } from '#model/quantity.ts';
import { explainDue, sayDue } from '#obligations/explain.ts';
import { dueDay, type ProjectObligation } from './list.ts';

export type FeedOptions = {
  name: string;
  locale: Locale;
  /** When the data last changed: the stamp of every event, so that the same data give the same bytes. */
  changedAt: Date;
  /** Address of the site, for links; events of two sites must not share identifiers. */
  origin: string;
  /** Address of the page of a project. */
  projectPage(id: string): string;
};

export function buildFeed(obligations: ProjectObligation[], options: FeedOptions): string {
  const { name, locale, changedAt, origin, projectPage } = options;
  const feed = ical({
    name,
    prodId: { company: 'Opora', product: 'Opora', language: locale.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 12 * 60 * 60,
  });
  for (const obligation of obligations) {
    if (!obligation.due) continue;
    const { rule, projectTitle, due } = obligation;
    feed.createEvent({
      id: `${obligation.id}@${new URL(origin).host}`,
      stamp: changedAt,
      start: new Date(`${formatDay(dueDay(obligation))}T00:00:00Z`),
      allDay: true,
      timezone: null,
      summary: `${upperFirst(rule.duty[locale])}: ${projectTitle}`,
      description: [
        `${sayDue(due, locale)} (${explainDue(obligation, locale)})`,
        rule.assumption?.[locale],
        `${rule.source.title}${rule.source.address ? `, ${rule.source.address}` : ''}`,
      ]
        .filter((line) => line !== undefined)
        .join('\n'),
      url: `${origin}${projectPage(obligation.project)}`,
    });
  }
  return feed.toString();
}

export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}
