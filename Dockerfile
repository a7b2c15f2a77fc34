FROM node:24.21.0-bookworm-slim

WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --omit=optional --ignore-scripts
COPY src src
COPY adapters adapters
COPY jobs jobs

ENV NODE_ENV=production SHERPA_DATA=/data LOG_FORMAT=json
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 7000 7002
CMD ["node", "src/main.ts"]
