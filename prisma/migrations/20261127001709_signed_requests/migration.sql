-- CreateTable
CREATE TABLE "signed_requests" (
    "route" TEXT NOT NULL,
    "heard_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "signed_requests_pkey" PRIMARY KEY ("route")
);
