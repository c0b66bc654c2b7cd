import { useState } from 'react';
import { useQuery } from 'urql';
import { Follow } from './Follow';
import { graphql } from './gql';

const CUSTOMER = graphql(`
  query Customer($id: ID!) {
    customer(id: $id) {
      displayName
      identities {
        customerId
        provider
        externalId
      }
      applications(first: 20) {
        nodes {
          id
          provider
          externalId
          status
          requested {
            amount
            currency
          }
        }
        providers {
          provider
          result
          failure
        }
      }
    }
  }
`);

export const inWords = (code: string) =>
  code.charAt(0) + code.slice(1).toLowerCase().replaceAll('_', ' ');

export function Customer({ id }: { id: string }) {
  const [{ data, error }] = useQuery({ query: CUSTOMER, variables: { id } });
  const [followed, follow] = useState<string>();
  /** Where an application has gone since this was read. */
  const [moved, move] = useState<Record<string, string>>({});
  const customer = data?.customer;
  if (!customer) return error ? <p role="alert">{error.message}</p> : null;
  const { displayName, identities, applications } = customer;
  return (
    <>
      <h2>{displayName}</h2>
      <p className="soft">
        {identities
          ?.map(({ provider, externalId }) => `${inWords(provider)} ${externalId}`)
          .join(' · ')}
      </p>
      {applications?.providers
        .filter(({ result }) => result !== 'OK')
        .map(({ provider, failure }) => (
          <p key={provider} role="alert" className="warning">
            {inWords(provider)} is out ({inWords(failure ?? 'unknown').toLowerCase()}): what they
            have there is missing here.
          </p>
        ))}
      <ul aria-label="Applications">
        {applications?.nodes.map(
          (one) =>
            one && (
              <li key={one.id}>
                <strong>
                  {inWords(one.provider)} {one.externalId}
                </strong>{' '}
                <span className="status">{inWords(moved[one.id] ?? one.status)}</span>{' '}
                {one.requested && `${one.requested.amount} ${one.requested.currency}`}
                <button
                  type="button"
                  aria-pressed={one.id === followed}
                  aria-label={`Follow ${one.externalId}`}
                  onClick={() => follow(one.id === followed ? undefined : one.id)}
                >
                  Follow
                </button>
                {one.id === followed && (
                  <Follow id={one.id} onMove={(to) => move({ ...moved, [one.id]: to })} />
                )}
              </li>
            ),
        )}
      </ul>
    </>
  );
}
