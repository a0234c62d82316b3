-- CreateTable
CREATE TABLE "family_languages" (
    "language" TEXT NOT NULL,
    "used" BOOLEAN NOT NULL,
    "fallback" BOOLEAN NOT NULL DEFAULT false,
    "decided_by" TEXT NOT NULL,
    "decided_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "family_languages_pkey" PRIMARY KEY ("language")
);

-- At most one language is the one to fall back to.
CREATE UNIQUE INDEX "family_languages_fallback" ON "family_languages" ("fallback") WHERE "fallback";
