using System.Buffers.Binary;
using Phi.Edge.Perception.ModelImport;

namespace Phi.Edge.Perception.Tests.ModelImport;

public sealed class TfLiteImporterErrorTests
{
    [Fact]
    public void Import_SmallModel_Computes()
    {
        // A 1x1 convolution that doubles, then adds one, over 2x2 pixels of one channel.
        Assert.Equal([3, 5, 7, 9], ImportedModel.Run(SmallModels.Convolution(), [1, 2, 3, 4]));
    }

    [Fact]
    public void Import_SlopesAboveAndBelowOne_Computes()
    {
        var model = new TfLiteBuilder();
        var input = model.Tensor("in", [1, 1, 2, 3]);
        var slopes = model.Floats("slopes", [1, 1, 3], 0.5f, 3, -2);
        var output = model.Tensor("out", [1, 1, 2, 3]);
        model.Operator(54, [input, slopes], [output]);

        // Planes go in, pixels come out.
        Assert.Equal([-0.5f, -3, 2, 4, 5, 6], ImportedModel.Run(model.Build([input], [output]), [-1, 4, -1, 5, -1, 6]));
    }

    [Fact]
    public void Import_SparseConstant_IsLaidOutDensely()
    {
        float[] Run(int[] segments) => ImportedModel.Run(SmallModels.Sparse(segments), [1, 10]);

        Assert.Equal([30 + 1, 2], Run([0, 2, 3]));
        Assert.Contains("segments", Assert.Throws<ModelImportException>(() => Run([0, 9, 3])).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(7)]
    [InlineData(12)]
    [InlineData(200)]
    public void Import_TruncatedFile_ThrowsWithTheFileName(int length)
    {
        var error = Assert.Throws<ModelImportException>(() => TfLiteImporter.Import(SmallModels.Convolution().AsMemory(0, length), "cut.tflite"));
        Assert.Equal("cut.tflite", error.File);
        Assert.NotEmpty(error.Where);
    }

    [Fact]
    public void Import_WrongIdentifierOrVersion_Throws()
    {
        var bytes = SmallModels.Convolution();
        bytes[4] = (byte)'X';
        AssertError("TFL3", bytes);
        AssertError("version 4", new TfLiteBuilder { Version = 4 }.Build([], []));
    }

    [Fact]
    public void Import_UnknownOperator_NamesIt()
    {
        var model = new TfLiteBuilder();
        var (input, output) = (model.Tensor("in", [1, 2]), model.Tensor("out", [1, 2]));
        model.Operator(77, [input], [output]);
        AssertError("TFLite operator 77", model.Build([input], [output]));
    }

    [Fact]
    public void Import_UnknownCustomOperator_NamesIt()
    {
        var model = new TfLiteBuilder();
        var (input, output) = (model.Tensor("in", [1, 2]), model.Tensor("out", [1, 2]));
        model.Custom("Mystery", [input], [output]);
        AssertError("'Mystery'", model.Build([input], [output]));
    }

    [Fact]
    public void Import_Cycle_Throws()
    {
        var model = new TfLiteBuilder();
        var (input, a, b) = (model.Tensor("in", [1, 2]), model.Tensor("a", [1, 2]), model.Tensor("b", [1, 2]));
        model.Operator(0, [input, b], [a], 11, new());
        model.Operator(0, [input, a], [b], 11, new());
        AssertError("no earlier operator computes", model.Build([input], [b]));
    }

    [Fact]
    public void Import_TensorProducedTwice_Throws()
    {
        var model = new TfLiteBuilder();
        var (input, output) = (model.Tensor("in", [1, 2]), model.Tensor("out", [1, 2]));
        model.Operator(19, [input], [output]);
        model.Operator(19, [input], [output]);
        AssertError("produced twice", model.Build([input], [output]));
    }

    [Theory]
    [InlineData(new[] { 1, -2 })]
    [InlineData(new[] { 1, 0 })]
    [InlineData(new[] { 1 << 20, 1 << 20 })]
    [InlineData(new[] { 1, 1, 1, 1, 1, 1, 1 })]
    public void Import_AbsurdShape_Throws(int[] shape)
    {
        var model = new TfLiteBuilder();
        var input = model.Tensor("in", shape);
        AssertError("tensor 0", model.Build([input], [input]));
    }

    [Fact]
    public void Import_TensorIndexOutOfRange_Throws()
    {
        var model = new TfLiteBuilder();
        model.Tensor("in", [1, 2]);
        AssertError("names tensor 9 of 1", model.Build([0], [9]));
        AssertError("names tensor -1 of 1", model.Build([-1], [0]));
    }

    [Fact]
    public void Import_UnsupportedActivation_Throws() => AssertError("activation 4", SmallModels.Convolution(activation: 4));

    [Fact]
    public void Import_OutputShapeThatDoesNotFollow_Throws() =>
        AssertError("declares the output shape [1,2,2,1]", SmallModels.Convolution(stride: 2));

    [Fact]
    public void Import_ConstantOfAnotherSize_Throws()
    {
        var model = new TfLiteBuilder();
        model.Tensor("c", [4], 0, new byte[12]);
        AssertError("12 bytes where its shape needs 16", model.Build([], []));
    }

    [Fact]
    public void Import_VectorLongerThanTheFile_Throws()
    {
        var bytes = SmallModels.Convolution();
        var root = BinaryPrimitives.ReadInt32LittleEndian(bytes);
        // Field 1 of the model, its operator codes, is the second slot after the table's own offset.
        var vector = root + 8 + BinaryPrimitives.ReadInt32LittleEndian(bytes.AsSpan(root + 8));
        BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(vector), 0x7fffffff);
        AssertError("operator codes", bytes);
    }

    [Fact]
    public void Import_CustomOptionsCutShort_Throws()
    {
        var model = new TfLiteBuilder();
        var (input, output) = (model.Tensor("in", [1, 4, 3]), model.Tensor("out", [1, 4, 4]));
        model.Custom("Landmarks2TransformMatrix", [input], [output], [1, 38, 4]);
        AssertError("Landmarks2TransformMatrix", model.Build([input], [output]));
    }

    private static void AssertError(string expected, byte[] bytes) =>
        Assert.Contains(expected, Assert.Throws<ModelImportException>(() => TfLiteImporter.Import(bytes, "test.tflite")).Message, StringComparison.Ordinal);
}
