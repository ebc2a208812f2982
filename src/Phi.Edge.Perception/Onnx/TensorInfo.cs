namespace Phi.Edge.Perception.Onnx;

/// <summary>An input or output of a model.</summary>
/// <param name="Name">Its name in the model.</param>
/// <param name="Shape">Its size per axis; inputs of images are planar: batch, channel, height, width.</param>
/// <param name="Type">Its element type.</param>
internal sealed record TensorInfo(string Name, int[] Shape, Type Type)
{
    public int Elements => Shape.Aggregate(1, (product, size) => product * size);
}
