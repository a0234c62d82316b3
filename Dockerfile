# The bot as one image: node alone as process 1, not root, packages for production only.
# Each RUN is an npm script that package.json explains, and that .ci/image performs and tries where there is no Docker.
FROM node:24-bookworm-slim AS build
WORKDIR /build
COPY . .
RUN npm run image:build
RUN npm run image:assemble

FROM node:24-bookworm-slim
ENV NODE_ENV=production
ENV DATA_DIR=/data
WORKDIR /app
COPY --from=build /build/image/app ./
COPY --from=build --chown=node:node /build/image/data /data
USER node
VOLUME /data
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["node", "dist/healthcheck.js"]
CMD ["node", "dist/main.js"]
