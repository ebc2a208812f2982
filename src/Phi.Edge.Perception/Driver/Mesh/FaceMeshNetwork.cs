using Phi.Edge.Perception.Imaging;
using Phi.Edge.Perception.Onnx;

namespace Phi.Edge.Perception.Driver.Mesh;

/// <summary>The attention face mesh: 192 x 192 RGB, 0 to 1.</summary>
internal sealed class FaceMeshNetwork : IFaceMeshNetwork
{
    private const int Side = 192;

    private readonly OnnxModel _model;
    private readonly int _mesh, _lips, _rightEye, _leftEye, _rightIris, _leftIris, _flag;

    /// <param name="model">The loaded network; disposed with this.</param>
    /// <exception cref="OnnxModelException">It is another network.</exception>
    public FaceMeshNetwork(OnnxModel model)
    {
        _model = model;
        _mesh = model.IndexOf("output_mesh_identity");
        _lips = model.IndexOf("output_lips");
        // The network names the eyes by their place in the picture, we by the subject.
        _rightEye = model.IndexOf("output_left_eye");
        _leftEye = model.IndexOf("output_right_eye");
        _rightIris = model.IndexOf("output_left_iris");
        _leftIris = model.IndexOf("output_right_iris");
        _flag = model.IndexOf("conv_faceflag");
        Spec = TensorSpec.ZeroToOne(Side, TensorLayout.Planar);
    }

    public TensorSpec Spec { get; }

    public Span<float> Input => _model.Input;

    public FaceMeshOutput Run()
    {
        _model.Run();
        return new()
        {
            Mesh = _model.Output(_mesh),
            Lips = _model.Output(_lips),
            RightEye = _model.Output(_rightEye),
            LeftEye = _model.Output(_leftEye),
            RightIris = _model.Output(_rightIris),
            LeftIris = _model.Output(_leftIris),
            FaceLogit = _model.Output(_flag)[0],
        };
    }

    public void Dispose() => _model.Dispose();
}
