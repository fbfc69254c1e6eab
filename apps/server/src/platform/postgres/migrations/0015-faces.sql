-- whether somebody lets their face be processed: which text they read, and every change of mind
create table face_consents (
  id bigint generated always as identity primary key,
  order_id uuid not null references orders,
  person_key bytea not null,
  text_version text not null,
  agrees boolean not null,
  decided_by uuid not null references accounts,
  decided_at timestamptz not null
);
create index on face_consents (order_id, person_key, id desc);

-- one challenge and what came of it; the frames go after some days, result and scores stay
create table face_checks (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  order_id uuid not null references orders,
  person_key bytea not null,
  consent_id bigint not null references face_consents,
  -- the picture of the certificate it is held against
  portrait_id uuid not null references materials,
  nonce_key bytea not null,
  steps jsonb not null,
  -- false: a film that was recorded first
  timed boolean not null,
  state text not null default 'asked' check (state in ('asked', 'judging', 'judged', 'unavailable')),
  asked_by uuid not null references accounts,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  judged_at timestamptz,
  provider text,
  result text check (result in ('pass', 'review', 'fail')),
  -- why it did not pass, or why nobody could say
  reasons text[] not null default '{}',
  scores jsonb,
  frames_at_ms int[] not null default '{}',
  frames_bytes int[] not null default '{}',
  -- HMACs of the frames: a frame that was sent before is known again
  frame_keys text[] not null default '{}',
  frames_file_id text,
  frames_data_key bytea
);
create index on face_checks (order_id, person_key, asked_at desc);
create index on face_checks using gin (frame_keys);
create index on face_checks (answered_at) where frames_file_id is not null;

-- the way without a face: asked for by the person, settled by staff
create table other_ways (
  id uuid primary key default gen_random_uuid(),
  provider_id uuid not null references providers,
  order_id uuid not null references orders,
  person_key bytea not null,
  way text not null check (way in ('video-call', 'curtain-photo', 'in-person')),
  -- when it suits
  wish text not null default '',
  asked_by uuid not null references accounts,
  asked_at timestamptz not null,
  state text not null default 'open' check (state in ('open', 'confirmed', 'refused', 'replaced')),
  settled_by uuid references accounts,
  settled_at timestamptz,
  note text
);
create unique index on other_ways (order_id, person_key) where state = 'open';
create index on other_ways (provider_id, asked_at) where state = 'open';
