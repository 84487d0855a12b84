# A development chain in a container. The build takes about an hour on 2 cores.
#
#   docker build -t mmt-node .
#   docker run --rm -p 127.0.0.1:9944:9944 mmt-node
FROM debian:12 AS build
ENV CARGO_TARGET_DIR=/target
COPY . /mmt-chain
WORKDIR /mmt-chain
RUN scripts/setup.sh
RUN bash -c 'source scripts/env.sh && cargo build --locked -p mmt-node'

FROM debian:12-slim
RUN apt-get update -qq \
	&& apt-get install -y -qq --no-install-recommends ca-certificates libssl3 libstdc++6 \
	&& rm -rf /var/lib/apt/lists/* \
	&& useradd --create-home mmt
COPY --from=build /target/debug/mmt-node /usr/local/bin/mmt-node
USER mmt
VOLUME /home/mmt/.local/share/mmt-node
EXPOSE 9944 9615 30333
ENTRYPOINT ["mmt-node"]
CMD ["--dev", "--unsafe-rpc-external"]
