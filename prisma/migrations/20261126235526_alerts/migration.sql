-- CreateTable
CREATE TABLE "alerts" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "began_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "alerts_pkey" PRIMARY KEY ("id")
);

-- At most one of a kind is open.
CREATE UNIQUE INDEX "alerts_open" ON "alerts" ("kind") WHERE "ended_at" IS NULL;
