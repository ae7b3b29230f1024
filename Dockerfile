# The digest is that of docker-library/repo-info for the tag (Node.js 22.23.2, September 2026); renew both together.
FROM node:22-bookworm-slim@sha256:48e4b67d85f87bd551df43704e24d252f56cc5f8e9718841aace50f19948f0f9 AS build
WORKDIR /assay
COPY package.json package-lock.json .npmrc ./
RUN npm ci --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run --silent build \
  && chmod +x "$(node -p 'require("./package.json").bin.assay')" \
  && npm prune --omit=dev --ignore-scripts --no-audit --no-fund

FROM node:22-bookworm-slim@sha256:48e4b67d85f87bd551df43704e24d252f56cc5f8e9718841aace50f19948f0f9
ENV NODE_ENV=production
COPY --from=build /assay/package.json /assay/LICENSE /assay/README.md /assay/
COPY --from=build /assay/node_modules /assay/node_modules
COPY --from=build /assay/spec /assay/spec
COPY --from=build /assay/docs /assay/docs
COPY --from=build /assay/dist /assay/dist
RUN ln -s "/assay/$(node -p 'require("/assay/package.json").bin.assay')" /usr/local/bin/assay \
  && mkdir /work \
  && chown node:node /work
# Profile and reports are there: docker run --volume "$PWD:/work" --user "$(id -u):$(id -g)"
WORKDIR /work
USER node
ENTRYPOINT ["assay"]
CMD ["--help"]
