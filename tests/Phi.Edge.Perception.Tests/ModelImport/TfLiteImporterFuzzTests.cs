using Phi.Edge.Perception.ModelImport;

namespace Phi.Edge.Perception.Tests.ModelImport;

public sealed class TfLiteImporterFuzzTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Import_MutatedSmallModel_ImportsOrThrowsTyped(int seed)
    {
        var random = new Random(seed);
        byte[][] models = [SmallModels.Convolution(), SmallModels.Sparse([0, 2, 3])];
        for (var i = 0; i < 10_000; i++) AssertTyped(Mutate(models[i % 2], random));
    }

    [Fact]
    public void Import_MutatedRealModel_ImportsOrThrowsTyped()
    {
        var random = new Random(3);
        var model = TfLiteImporterGoldenTests.ReadSource(Goldens.Model("face_landmark_with_attention"));
        for (var i = 0; i < 60; i++) AssertTyped(Mutate(model, random));
    }

    [Fact]
    public void Import_EveryTruncation_ThrowsTyped()
    {
        var model = SmallModels.Convolution();
        for (var length = 0; length < model.Length; length++) AssertTyped(model[..length]);
    }

    private static void AssertTyped(byte[] bytes)
    {
        try
        {
            TfLiteImporter.Import(bytes, "fuzz.tflite");
        }
        catch (ModelImportException e)
        {
            Assert.StartsWith("fuzz.tflite: ", e.Message, StringComparison.Ordinal);
        }
    }

    private static byte[] Mutate(byte[] model, Random random)
    {
        var copy = model.ToArray();
        for (var i = random.Next(1, 6); i > 0; i--)
        {
            var at = random.Next(copy.Length - 4);
            // Weights fill most of a real file; its tables are at the end.
            if (copy.Length > 100_000 && random.Next(4) > 0) at = copy.Length - 4 - random.Next(60_000);
            switch (random.Next(4))
            {
                case 0: copy[at] = (byte)random.Next(256); break;
                case 1: copy[at] ^= (byte)(1 << random.Next(8)); break;
                case 2: random.NextBytes(copy.AsSpan(at, 4)); break;
                default: copy.AsSpan(at, 4).Fill(random.Next(2) == 0 ? (byte)0 : (byte)0xff); break;
            }
        }
        return random.Next(8) == 0 ? copy[..random.Next(copy.Length)] : copy;
    }
}
