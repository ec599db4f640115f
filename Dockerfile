# Hit5 with classes, for a machine that serves them behind https: docs/class-server.md.
FROM node:22-bookworm-slim AS build
WORKDIR /hit5
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund --ignore-scripts
COPY . .
RUN npm run build:server

FROM node:22-bookworm-slim
WORKDIR /hit5
# The proxy is outside of the container.
ENV NODE_ENV=production HIT5_DATA=/data HIT5_LISTEN=0.0.0.0
COPY package.json package-lock.json LICENSE NOTICE ./
RUN npm ci --omit=dev --no-audit --no-fund --ignore-scripts && npm cache clean --force
COPY --from=build /hit5/dist dist
COPY --from=build /hit5/node_modules/.hit5 node_modules/.hit5
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 4173
HEALTHCHECK CMD ["node", "-e", "fetch('http://localhost:4173/api/ready').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "node_modules/.hit5/serve.js", "class", "--trust-proxy"]
