using Google.Protobuf;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.ML.OnnxRuntime;
using Phi.Edge.Inference.Sessions;
using Phi.Edge.Inference.Tests.Onnx;
using Phi.Edge.Onnx.Proto;

namespace Phi.Edge.Inference.Tests.Sessions;

public sealed class DecoderPreparerTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("phi-edge-prepare-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Prepare_Twice_TheSecondComesFromDisk()
    {
        var path = Write(new DecoderShape { LoraInt4 = true, LoraRank = 32 });

        var first = Prepare(path, 96);
        var kept = Directory.GetFiles(Path.Combine(_folder, ".phi-edge"), "*.onnx").Single();
        var stamp = File.GetLastWriteTimeUtc(kept);
        var second = Prepare(path, 96);

        Assert.Equal(first.Graph, second.Graph);
        Assert.Equal(stamp, File.GetLastWriteTimeUtc(kept));
        Assert.Empty(Directory.GetFiles(Path.Combine(_folder, ".phi-edge"), "*.part"));
    }

    [Fact]
    public void Prepare_KeptFileDamaged_IsMadeAgain()
    {
        var path = Write(new DecoderShape());
        var first = Prepare(path, 0);
        var kept = Directory.GetFiles(Path.Combine(_folder, ".phi-edge"), "*.onnx").Single();
        File.WriteAllBytes(kept, [1, 2, 3]);

        Assert.Equal(first.Graph, Prepare(path, 0).Graph);
        Assert.Equal(first.Graph, File.ReadAllBytes(kept));
    }

    [Fact]
    public void Prepare_OtherContentOrRank_IsAnotherFile()
    {
        var path = Write(new DecoderShape { LoraInt4 = true, LoraRank = 32 });
        Prepare(path, 64);
        Prepare(path, 96);
        Write(new DecoderShape { LoraInt4 = true, LoraRank = 32, Seed = 9 });
        Prepare(path, 96);

        Assert.Equal(3, Directory.GetFiles(Path.Combine(_folder, ".phi-edge"), "*.onnx").Length);
    }

    [Fact]
    public void Prepare_FolderThatCannotBeWritten_StillPrepares()
    {
        var path = Write(new DecoderShape());
        var blocked = Path.Combine(_folder, "blocked");
        File.WriteAllText(blocked, "a file where a folder should be");

        Assert.NotNull(new DecoderPreparer(new PhiModelOptions { CacheFolder = blocked }, NullLogger.Instance).Prepare(path, "logits", 0).Graph);
    }

    [Fact]
    public void Open_WeightsInAnExternalFile_ThePreparedGraphFindsThem()
    {
        var path = Write(new DecoderShape());
        using var inline = new InferenceSession(path);
        MoveOut(path);

        var prepared = Prepare(path, 0);
        using var session = new SessionFactory(new PhiModelOptions()).Open(prepared.Graph!, path, GraphRole.Decoder);

        Assert.NotNull(prepared.Graph);
        Assert.True(prepared.Graph.Length < 30_000, "the weights stay where they are");
        Assert.Equal(inline.InputNames.Order(), session.InputNames.Order());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(100)]
    [InlineData(5000)]
    public void Prepare_CorruptFile_IsATypedError(int length)
    {
        var path = Write(new DecoderShape());
        File.WriteAllBytes(path, File.ReadAllBytes(path)[..length]);

        Assert.Throws<PhiSessionException>(() => Prepare(path, 0));
    }

    [Fact]
    public void Open_RandomDamage_NeverEscapesTheTypedErrors()
    {
        var content = DecoderModel.Build(new DecoderShape { Hidden = 32, Layers = 1, Vocabulary = 64, MaxPositions = 16 });
        var random = new Random(42);
        var path = Path.Combine(_folder, "model.onnx");
        var refused = 0;
        for (var round = 0; round < 60; round++)
        {
            var copy = content.ToArray();
            for (var hits = 0; hits < 20; hits++)
                copy[random.Next(2000)] = (byte)random.Next(256);
            File.WriteAllBytes(path, copy);
            try
            {
                var prepared = Prepare(path, 0);
                using var session = prepared.Graph is null
                    ? new SessionFactory(new PhiModelOptions()).Open(path, GraphRole.Decoder)
                    : new SessionFactory(new PhiModelOptions()).Open(prepared.Graph, path, GraphRole.Decoder);
            }
            catch (PhiSessionException)
            {
                refused++;
            }
        }

        Assert.True(refused > 0);
    }

    [Theory]
    [InlineData(PhiExecutionProvider.Cuda)]
    [InlineData(PhiExecutionProvider.TensorRt)]
    public void Open_ProviderNotInThisBuild_SaysWhatThereIs(PhiExecutionProvider provider)
    {
        if (OrtEnv.Instance().GetAvailableProviders().Contains("CUDAExecutionProvider"))
            return;
        var path = Write(new DecoderShape());

        var error = Assert.Throws<PhiProviderException>(() => new SessionFactory(new PhiModelOptions { Provider = provider }).Open(path, GraphRole.Vision));

        Assert.Contains("CPUExecutionProvider", error.Message, StringComparison.Ordinal);
    }

    private PreparedDecoder Prepare(string path, int rank) => new DecoderPreparer(new PhiModelOptions(), NullLogger.Instance).Prepare(path, "logits", rank);

    private string Write(DecoderShape shape)
    {
        var path = Path.Combine(_folder, "model.onnx");
        File.WriteAllBytes(path, DecoderModel.Build(shape));
        return path;
    }

    private void MoveOut(string path)
    {
        var model = ModelProto.Parser.ParseFrom(File.ReadAllBytes(path));
        using var data = File.Create(Path.Combine(_folder, "model.onnx.data"));
        foreach (var tensor in model.Graph.Initializer.Where(t => t.RawData.Length > 1024))
        {
            (string, string)[] place = [("location", "model.onnx.data"), ("offset", $"{data.Position}"), ("length", $"{tensor.RawData.Length}")];
            tensor.RawData.WriteTo(data);
            tensor.RawData = ByteString.Empty;
            tensor.DataLocation = TensorProto.Types.DataLocation.External;
            tensor.ExternalData.AddRange(place.Select(p => new StringStringEntryProto { Key = p.Item1, Value = p.Item2 }));
        }

        File.WriteAllBytes(path, model.ToByteArray());
    }
}
