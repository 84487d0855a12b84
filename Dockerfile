# A development chain in a container. The first build takes half an hour or more on 2 cores; what
# it compiled and downloaded is kept for the next. For Docker 23 or newer; with buildah it is
# `buildah build --layers -t mmt-node .`
#
#   docker build -t mmt-node .
#   docker run --rm -p 127.0.0.1:9944:9944 mmt-node
FROM debian:12 AS build
ENV CARGO_TARGET_DIR=/target
WORKDIR /mmt-chain
# What a change of the code leaves as it is: packages and the compiler.
COPY rust-toolchain.toml ./
COPY scripts/setup.sh scripts/env.sh scripts/
RUN scripts/setup.sh
COPY . .
# Cargo compares times: what comes from another checkout may be older than what is kept.
RUN --mount=type=cache,id=mmt-target,target=/target \
	--mount=type=cache,id=mmt-registry,target=/root/.cargo/registry \
	find . -type f -exec touch {} + \
	&& bash -c 'source scripts/env.sh && cargo build --locked -p mmt-node' \
	&& install -D -m 755 /target/debug/mmt-node /out/mmt-node

FROM debian:12-slim
RUN apt-get update -qq \
	&& apt-get install -y -qq --no-install-recommends ca-certificates libssl3 libstdc++6 \
	&& rm -rf /var/lib/apt/lists/* \
	&& useradd --create-home mmt \
	&& install -d -o mmt -g mmt /home/mmt/.local/share/mmt-node
COPY --from=build /out/mmt-node /usr/local/bin/mmt-node
USER mmt
VOLUME /home/mmt/.local/share/mmt-node
EXPOSE 9944 9615 30333
ENTRYPOINT ["mmt-node"]
CMD ["--dev", "--unsafe-rpc-external"]
