-- Proof: a roll's tree is published with a commitment in the place of each voter line.

-- Sealed (SM4): 32 random bytes from which the salt of each line's commitment is made, so that an organiser can open the
-- tree and nobody else can guess which line is whose. Null for rolls frozen before there was this form of tree.
alter table roll add column seed bytea;
