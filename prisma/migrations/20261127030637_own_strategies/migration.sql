-- CreateTable
CREATE TABLE "strategies" (
    "id" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "content_sealed" TEXT,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_by" TEXT NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "strategies_pkey" PRIMARY KEY ("id")
);
