using Microsoft.ML.OnnxRuntime.Tensors;
using Phi.Edge.Inference.Sessions;

namespace Phi.Edge.Inference.Tests.Sessions;

public sealed class TensorTypesTests
{
    [Theory]
    [InlineData(TensorElementType.Float, 0)]
    [InlineData(TensorElementType.Float16, 1e-3)]
    [InlineData(TensorElementType.BFloat16, 1e-2)]
    public void FromSingle_AndBack_KeepsTheTypesPrecision(TensorElementType type, double relative)
    {
        float[] values = [0, 1, -1, 0.333f, 1234.5f, -6e-3f];
        var bytes = new byte[values.Length * TensorTypes.Size(type)];
        var back = new float[values.Length];

        TensorTypes.FromSingle(values, type, bytes);
        TensorTypes.ToSingle(bytes, type, back);

        for (var i = 0; i < values.Length; i++)
            Assert.InRange(Math.Abs(values[i] - back[i]), 0, relative * Math.Abs(values[i]));
    }

    [Fact]
    public void FromSingle_BFloat16HalfWay_RoundsToEven()
    {
        float[] values = [BitConverter.UInt32BitsToSingle(0x3F808000), BitConverter.UInt32BitsToSingle(0x3F818000), float.NaN];
        var bytes = new byte[6];

        TensorTypes.FromSingle(values, TensorElementType.BFloat16, bytes);

        Assert.Equal([0x80, 0x3F, 0x82, 0x3F, 0xC0, 0x7F], bytes);
    }

    [Fact]
    public void FreeMemory_KernelText_IsRead()
    {
        Assert.Equal(2048, FreeMemory.Parse(["MemTotal:  9 kB", "MemAvailable:       2 kB"]));
        Assert.Null(FreeMemory.Parse(["MemTotal: 9 kB"]));
        Assert.True(FreeMemory.Bytes() > 0);
    }
}
