using Microsoft.ML.OnnxRuntime;
using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Inference.Adapters;

namespace Phi.Edge.Inference.Tests.Adapters;

public sealed class AdapterFormatTests
{
    private static readonly byte[] Sample = AdapterWriter.Write(
    [
        ("a.lora_A.weight", TensorElementType.Float, [2, 3], new byte[24]),
        ("b", TensorElementType.UInt8, [5], [1, 2, 3, 4, 5]),
        ("empty", TensorElementType.Float16, [0, 4], []),
    ]);

    [Fact]
    public void Read_WhatWasWritten_GivesItBack()
    {
        var header = AdapterReader.Read(Sample, "sample");

        Assert.Equal((1, 1, 1), (header.FormatVersion, header.AdapterVersion, header.ModelVersion));
        Assert.Equal(["a.lora_A.weight", "b", "empty"], header.Parameters.Select(p => p.Name));
        Assert.Equal([2, 3], header.Parameters[0].Dimensions);
        Assert.All(header.Parameters, p => Assert.Equal(0, p.Offset % 8));
        Assert.Equal([1, 2, 3, 4, 5], Sample.AsSpan(header.Parameters[1].Offset, header.Parameters[1].Length).ToArray());
    }

    [Fact]
    public void Write_Sample_OnnxRuntimeTakesTheFile()
    {
        using var adapter = OrtLoraAdapter.Create(Sample, null);

        Assert.False(adapter.IsInvalid);
    }

    [Fact]
    public void Read_EveryTruncation_IsRefusedOrComplete()
    {
        for (var length = 0; length < Sample.Length - 5; length++)
            Assert.Throws<PhiAdapterException>(() => AdapterReader.Read(Sample.AsSpan(0, length), "cut"));
    }

    [Fact]
    public void Read_RandomDamage_NeverLeavesTheFile()
    {
        var random = new Random(20_26);
        var accepted = 0;
        for (var round = 0; round < 50_000; round++)
        {
            var copy = Sample.ToArray();
            for (var hits = random.Next(1, 8); hits > 0; hits--)
                copy[random.Next(copy.Length)] = (byte)random.Next(256);
            try
            {
                var header = AdapterReader.Read(copy, "damaged");
                Assert.All(header.Parameters, p => Assert.True(p.Offset >= 0 && p.Length >= 0 && p.Offset + p.Length <= copy.Length));
                accepted++;
            }
            catch (PhiAdapterException)
            {
            }
        }

        Assert.InRange(accepted, 1, 49_999);
    }

    [Fact]
    public void Read_RandomBytesBehindTheIdentifier_IsRefused()
    {
        var random = new Random(4);
        for (var round = 0; round < 20_000; round++)
        {
            var bytes = new byte[random.Next(8, 200)];
            random.NextBytes(bytes);
            "TORT"u8.CopyTo(bytes.AsSpan(4));
            Assert.Throws<PhiAdapterException>(() => AdapterReader.Read(bytes, "noise"));
        }
    }

    [Fact]
    public void Open_MissingOrEmptyFile_NamesIt()
    {
        var empty = Path.GetTempFileName();
        try
        {
            Assert.Contains(empty, Assert.Throws<PhiAdapterException>(() => new AdapterFile(empty)).Message, StringComparison.Ordinal);
        }
        finally
        {
            File.Delete(empty);
        }

        Assert.Contains("gone", Assert.Throws<PhiAdapterException>(() => new AdapterFile("/nowhere/gone.onnx_adapter")).Message, StringComparison.Ordinal);
    }
}
