/** What a customer sees when a lender is well, is out, or keeps silent. Nothing is mocked. */
import { expect } from '@playwright/test';
import { scenario, test } from './graph.ts';

test('shows the loan and the offers, the same in each run', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - heading "Your loan" [level=1]
    - paragraph:
      - text: "Left to repay:"
      - strong: 5478.4 MDL
    - text: Amount
    - textbox "Amount": "100.00"
    - button "Repay"
    - heading "5,000 over 24 months" [level=2]
    - list:
      - listitem: "Brighte (Public calculator): 52 × 99.6 AUD"
      - listitem: "Brighte (Vendor calculator): 52 × 99.60 AUD"
      - listitem: "Iute (Loan): 24 × 491.98 MDL"
  `);
});

test('books a payment', async ({ page }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Repay' }).click();
  await expect(page.getByRole('status')).toHaveText('Your payment is booked.');
  await expect(page.getByText('Left to repay')).toHaveText('Left to repay: 5378.4 MDL');
});

test.describe('while Brighte is out', () => {
  test.use(scenario('brighte-down'));

  test('says so, and shows what there is', async ({ page }) => {
    await page.goto('/');
    await expect(page.getByRole('listitem')).toHaveText([
      'Iute (Loan): 24 × 491.98 MDL',
      'Brighte (Public calculator) cannot be reached at the moment',
      'Brighte (Vendor calculator) cannot be reached at the moment',
    ]);
    await expect(page.getByText('Left to repay')).toHaveText('Left to repay: 5478.4 MDL');
  });
});

test.describe('when the answer to a payment is lost', () => {
  test.use(scenario('iute-silent-repayment'));

  test('asks for patience, then says that it is booked, and it is, once', async ({ page }) => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Repay' }).click();
    await expect(page.getByRole('status')).toContainText('Please do not pay again.');
    await expect(page.getByRole('button', { name: 'Repay' })).toBeDisabled();
    await expect(page.getByRole('status')).toHaveText('Your payment is booked.');
    await expect(page.getByText('Left to repay')).toHaveText('Left to repay: 5378.4 MDL');
  });
});
