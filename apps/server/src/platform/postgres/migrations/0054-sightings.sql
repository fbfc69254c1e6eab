-- what a reviewer saw where no rule could say: one answer for each question and place of an order
create table sightings (
  order_id uuid not null references orders (id) on delete cascade,
  kind text not null check (kind in ('seal', 'watermark', 'approvalHolder', 'residenceProof', 'electronicLicence', 'misleadingIcon', 'realName',
    'registrarLicence', 'holderCertificate', 'holderRelation', 'phoneAnswered', 'phoneOfPerson', 'smsCame', 'policeFiled')),
  place text not null,
  said_sealed bytea not null,
  seen_by uuid not null references accounts (id),
  seen_at timestamptz not null,
  primary key (order_id, kind, place)
);
