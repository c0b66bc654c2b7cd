/**
 * `POST /sandbox/reset {seed?}`: this server and its sandbox as at a fresh start, for a frontend's tests.
 * Who asks meanwhile waits; what was under way has ended.
 */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../config.js';
import { callerOf } from './callers.js';

const PATH = '/sandbox/reset';
const LARGEST_SEED = 2 ** 32 - 1;
/** Where a page of this server, a tool or a test asks; another site's page, which somebody was lured to, does not. */
const OWN = ['same-origin', 'none', undefined];

export interface ResetNeeds extends Pick<Config, 'callers'> {
  reset(seed?: number): Promise<unknown>;
}

export async function registerReset(
  app: FastifyInstance,
  { callers, reset }: ResetNeeds,
): Promise<void> {
  let resetting: Promise<unknown> | undefined;
  app.addHook('preHandler', (request, _reply, done) => {
    if (!resetting || request.routeOptions.url === PATH) done();
    else resetting.finally(done);
  });

  async function handle(request: FastifyRequest, reply: FastifyReply) {
    const no = refusedTo(request, callers);
    if (no) return reply.code(no.status).send(errorOf(no.code, no.message));
    const { seed, ...strange } = bodyOf(request.body) ?? { strange: true };
    const isSeed = Number.isInteger(seed) && Number(seed) >= 0 && Number(seed) <= LARGEST_SEED;
    if (Object.keys(strange).length > 0 || (seed !== undefined && !isSeed))
      return reply.code(400).send(errorOf('BAD_REQUEST', BAD_BODY));
    const mine = (resetting ?? Promise.resolve()).then(() => reset(seed as number | undefined));
    const over = mine.then(NOTHING, NOTHING);
    resetting = over;
    over.then(() => {
      if (resetting === over) resetting = undefined;
    });
    return reply.send(await mine);
  }

  await app.register(async (inner) => {
    // Whatever the body is called: curl says that it is a form.
    inner.removeAllContentTypeParsers();
    inner.addContentTypeParser(
      '*',
      { parseAs: 'string', bodyLimit: 1_000 },
      (_request, body, done) => done(null, body),
    );
    inner.post(PATH, handle);
  });
}

function refusedTo({ headers }: FastifyRequest, callers: Config['callers']) {
  const site = headers['sec-fetch-site'] as string | undefined;
  const another = { status: 403, code: 'FORBIDDEN', message: 'Another site may not ask for this.' };
  if (!OWN.includes(site) || (site === undefined && isOfAnother(headers))) return another;
  try {
    const { rights } = callerOf(headers.authorization, callers);
    return rights.has('operator') ? undefined : NO_OPERATOR;
  } catch (error) {
    return { status: 401, code: 'UNAUTHENTICATED', message: (error as Error).message };
  }
}

/** A browser that does not say from where, but by its origin. */
const isOfAnother = ({ origin, host }: FastifyRequest['headers']) =>
  origin !== undefined && !(URL.canParse(origin) && new URL(origin).host === host);

/** Undefined where it is no JSON object. */
function bodyOf(body: unknown): Record<string, unknown> | undefined {
  if (body === undefined || body === null || body === '') return {};
  try {
    const value: unknown = JSON.parse(String(body));
    return typeof value === 'object' && value && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

const NOTHING = () => {};
const NO_OPERATOR = {
  status: 403,
  code: 'FORBIDDEN',
  message: 'This is for callers with the right `operator`.',
};
const BAD_BODY = `Send nothing, or {"seed": n} with a whole number from 0 to ${LARGEST_SEED}.`;
const errorOf = (code: string, message: string) => ({
  errors: [{ message, extensions: { code } }],
});
