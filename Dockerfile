# One image for every process of the shop; docker-compose.yml says which one a container is.
FROM node:24-bookworm-slim AS build
WORKDIR /shop
COPY . .
RUN npm ci && npx turbo run build

FROM node:24-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0
WORKDIR /shop
COPY --from=build /shop .
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
CMD ["node", "stack/src/image/healthy.ts"]
