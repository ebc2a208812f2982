namespace Microsoft.ML.OnnxRuntimeGenAI;

public sealed class OnnxRuntimeGenAIException(string message) : Exception(message);
