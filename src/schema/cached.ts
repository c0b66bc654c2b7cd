import { Extensions } from 'type-graphql';

/** What lenders call static: its answer may be kept for so many seconds by who asked. */
export const Cached = Extensions({ maxAge: 300 });
