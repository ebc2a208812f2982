#!/usr/bin/env bash
# Puts the native libraries of this Jetson beside a release: native-libraries.sh RELEASE_DIRECTORY
# The 'jetson' flavour ships managed code only for ONNX Runtime, because the GPU library must match the JetPack at hand.
# It is taken from PHI_EDGE_ORT_LIB (a folder with libonnxruntime.so and its providers), or from the onnxruntime-gpu wheel
# NVIDIA publishes for this JetPack, unpacked into /opt/onnxruntime.
set -euo pipefail
release=${1:?usage: native-libraries.sh RELEASE_DIRECTORY}
source=${PHI_EDGE_ORT_LIB:-/opt/onnxruntime/lib}
if [ ! -e "$source/libonnxruntime.so" ]; then
  cat >&2 <<TXT
native-libraries: no ONNX Runtime in $source.
  On JetPack 6: unzip the onnxruntime-gpu wheel for your JetPack and put the .so files of onnxruntime/capi into $source
  (libonnxruntime.so.1.x as libonnxruntime.so, libonnxruntime_providers_*.so), or set PHI_EDGE_ORT_LIB.
  Until then: pack with PhiRuntime=cpu, which carries an arm64 CPU library and runs everything but on the CPU.
TXT
  exit 1
fi
mkdir -p "$release/runtimes/linux-arm64/native"
cp -L "$source"/libonnxruntime*.so "$release/runtimes/linux-arm64/native/"
cp -L "$source"/libonnxruntime*.so "$release/"
missing=$(for f in "$release"/libonnxruntime*.so; do ldd "$f" 2>/dev/null; done | awk '/not found/ {print $1}' | sort -u | tr '\n' ' ')
[ -z "$missing" ] || { echo "native-libraries: these libraries are missing for $source: $missing(install CUDA, cuDNN and TensorRT of this JetPack)" >&2; exit 1; }
echo "native-libraries: $(ls "$release"/libonnxruntime*.so | wc -l) libraries in place"
