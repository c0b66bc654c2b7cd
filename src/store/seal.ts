import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  scryptSync,
} from 'node:crypto';

export interface Seal {
  /** Any JSON value, encrypted. */
  seal(value: unknown): Buffer;
  open<T>(sealed: Uint8Array): T;
  /** The same text gives the same digest under the same key: for looking up what is sealed. */
  digest(text: string): string;
}

const VERSION = Buffer.of(1);
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = VERSION.length + NONCE_BYTES;
const SALT = 'lendgraph store v1';

export function createSeal(key: string): Seal {
  if (key.length < 16) throw new Error('The sealing key needs at least 16 characters.');
  let made: { cipher: Buffer; digest: Buffer } | undefined;
  // scrypt takes tens of milliseconds: paid at the first use, not at the start of the process.
  const keys = () => {
    made ??= deriveKeys(key);
    return made;
  };

  return {
    seal(value) {
      const text = JSON.stringify(value);
      if (text === undefined) throw new TypeError('Only a JSON value can be sealed.');
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv('aes-256-gcm', keys().cipher, nonce).setAAD(VERSION);
      const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([VERSION, nonce, body, cipher.getAuthTag()]);
    },
    open<T>(sealed: Uint8Array): T {
      try {
        return decrypt(keys().cipher, Buffer.from(sealed)) as T;
      } catch {
        throw new Error('A sealed value cannot be opened.');
      }
    },
    digest: (text) => createHmac('sha256', keys().digest).update(text, 'utf8').digest('hex'),
  };
}

function deriveKeys(key: string) {
  const root = scryptSync(key, SALT, 32);
  const derive = (use: string) => Buffer.from(hkdfSync('sha256', root, SALT, use, 32));
  return { cipher: derive('cipher'), digest: derive('digest') };
}

function decrypt(key: Buffer, sealed: Buffer): unknown {
  const version = sealed.subarray(0, VERSION.length);
  if (!version.equals(VERSION) || sealed.length < HEAD_BYTES + TAG_BYTES) throw new Error();
  const decipher = createDecipheriv(
    'aes-256-gcm',
    key,
    sealed.subarray(VERSION.length, HEAD_BYTES),
    {
      authTagLength: TAG_BYTES,
    },
  );
  decipher.setAAD(VERSION).setAuthTag(sealed.subarray(-TAG_BYTES));
  const body = decipher.update(sealed.subarray(HEAD_BYTES, -TAG_BYTES));
  return JSON.parse(Buffer.concat([body, decipher.final()]).toString('utf8'));
}
