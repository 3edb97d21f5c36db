# The service in a container. nodejieba is compiled in the first stage; the second has no compiler.
FROM node:20-bookworm-slim AS build
RUN apt-get update && apt-get install -y --no-install-recommends g++ make python3 && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY . .
RUN npm install --no-audit --no-fund && npm run build && npm prune --omit=dev

FROM node:20-bookworm-slim
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY --from=build /app/schema schema
COPY --from=build /app/cypher cypher
COPY --from=build /app/seeds seeds
USER node
EXPOSE 4000
CMD ["node", "dist/main.js", "--host", "0.0.0.0"]
